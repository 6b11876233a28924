package io.leasehold.adapters.jdbc.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.time.Moment;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's loops on one node of any number. The sweep ({@link Leasehold#run}) runs once at a time in the whole
 * cluster, since its cap on deletions is a cap a sweep: several at once would multiply it. The courier ({@link
 * Leasehold#carry}) runs on every node, since whoever claims an effect has it alone. A run that fails is logged and what
 * it left is done by the next; what a node was at when it died, another takes over.
 *
 * <pre>{@code
 * Database.of(dataSource).migrate();
 * Loops loops = Loops.of(dataSource, leasehold, Clock.systemUTC()).start();
 * …
 * loops.close();
 * }</pre>
 *
 * <p>PostgreSQL serves any number of nodes. H2 serves one: its file is open in one process. db-scheduler does not name
 * H2 among its databases, but what it does without knowing its database works there.
 */
public final class Loops implements AutoCloseable {

    static final String SWEEP = "sweep";
    static final String CARRY = "carry";

    private static final Logger LOG = LoggerFactory.getLogger(Loops.class);
    // The fewest that db-scheduler takes.
    private static final int HEARTBEATS_MISSED = 4;
    private static final Duration LOOKS_AT_LEAST_EVERY = Duration.ofSeconds(10);

    private final Leasehold leasehold;
    private final Clock clock;
    private final LoopListener listener;
    private final Duration patience;
    private final Scheduler sweeps;
    private final ScheduledExecutorService courier =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "leasehold-carry"));
    private final AtomicBoolean closed = new AtomicBoolean();

    Loops(LoopsBuilder with, JdbcCustomization speech) {
        leasehold = with.leasehold;
        clock = with.clock;
        listener = with.listener;
        patience = with.patience;
        sweeps = scheduler(with, speech);
    }

    /**
     * Loops that can be started.
     *
     * @param dataSource leads to the database that {@code leasehold} stores in, migrated
     * @param clock says what time it is for contracts; how long to wait between two runs is measured by the machine
     */
    public static LoopsBuilder of(DataSource dataSource, Leasehold leasehold, Clock clock) {
        return new LoopsBuilder(dataSource, leasehold, clock);
    }

    private Scheduler scheduler(LoopsBuilder with, JdbcCustomization speech) {
        RecurringTask<Void> sweep = Tasks.recurring(SWEEP, FixedDelay.of(with.sweepEvery))
                .execute((instance, context) -> run(SWEEP, leasehold::run));
        Duration heartbeat = with.takeOverAfter.dividedBy(HEARTBEATS_MISSED);
        boolean isShort = with.sweepEvery.compareTo(LOOKS_AT_LEAST_EVERY) < 0;
        return Scheduler.create(with.dataSource)
                .startTasks(sweep)
                .jdbcCustomization(speech)
                .tableName(with.schema + ".scheduled_tasks")
                .threads(1)
                .pollingInterval(isShort ? with.sweepEvery : LOOKS_AT_LEAST_EVERY)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(patience)
                .failureLogging(LogLevel.ERROR, true)
                .commitWhenAutocommitDisabled(true)
                .build();
    }

    Loops started(Duration carryEvery) {
        sweeps.start();
        long pause = carryEvery.toMillis();
        var unused = courier.scheduleWithFixedDelay(this::carry, 0, pause, TimeUnit.MILLISECONDS);
        return this;
    }

    // An exception would be the last that is heard of the courier. A sweep's is logged by its scheduler.
    @SuppressWarnings("IllegalCatch")
    private void carry() {
        try {
            run(CARRY, leasehold::carry);
        } catch (RuntimeException e) {
            LOG.error("carrying effects out failed, to be tried again", e);
        }
    }

    private void run(String loop, Consumer<Supplier<Moment>> work) {
        long from = System.nanoTime();
        boolean failed = true;
        try {
            work.accept(() -> leasehold.moment(clock.instant()));
            failed = false;
        } finally {
            listener.ran(loop, Duration.ofNanos(System.nanoTime() - from), failed);
        }
    }

    /**
     * Begins no more runs, and waits for those under way as long as patience lasts; then interrupts them. What they
     * leave, other nodes do.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        courier.shutdown();
        sweeps.stop();
        try {
            if (!courier.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                courier.shutdownNow();
            }
        } catch (InterruptedException e) {
            courier.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
