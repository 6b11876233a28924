package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two threads live through a story while the database crashes, or throws connections out, over and over. They hear of it as
 * a store that cannot be reached, and of nothing else; they wait until it is back and try again.
 */
@Timeout(600)
@ExtendWith(Quiet.class)
class CrashedDatabaseTest {

    private static final Script SCRIPT = Script.of(10, 3);
    private static final int CRASHES = 20;
    private static final int CUTS = 200;

    @Test
    void a_database_that_crashes_twenty_times_loses_nothing_and_does_nothing_twice() {
        List<String> expected = undisturbed();
        try (Cluster cluster = new Cluster(Cluster.directory(), Cluster.DURABLE);
                World world = World.on(cluster, "crashed")) {
            AtomicInteger crashes = new AtomicInteger();
            AtomicInteger failures = new AtomicInteger();
            try (Trouble trouble = new Trouble(() -> {
                if (crashes.get() < CRASHES) {
                    cluster.dies();
                    cluster.comesBack();
                    crashes.incrementAndGet();
                }
            })) {
                new Life(SCRIPT)
                        .lives(List.of(
                                patient(world, cluster, failures, trouble),
                                patient(world, cluster, failures, trouble)));
            }
            assertThat(crashes.get()).isEqualTo(CRASHES);
            assertThat(failures.get()).as("steps that failed").isPositive();
            isAsExpected(world, expected);
        }
    }

    @Test
    void connections_that_the_database_throws_out_at_random_lose_nothing_and_do_nothing_twice() {
        List<String> expected = undisturbed();
        Cluster cluster = Cluster.shared();
        try (World world = World.on(cluster, "thrown_out")) {
            AtomicInteger cuts = new AtomicInteger();
            AtomicInteger failures = new AtomicInteger();
            try (Trouble trouble = new Trouble(() -> {
                if (cuts.incrementAndGet() < CUTS) {
                    Cluster.execute(
                            cluster.url("postgres"),
                            "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'thrown_out'"
                                    + " and state <> 'idle'");
                }
            })) {
                new Life(SCRIPT)
                        .lives(List.of(
                                patient(world, cluster, failures, trouble),
                                patient(world, cluster, failures, trouble)));
            }
            assertThat(failures.get()).as("steps that failed").isPositive();
            isAsExpected(world, expected);
        }
    }

    private static List<String> undisturbed() {
        try (World calm = World.fresh("calm")) {
            new Life(SCRIPT).lives(List.of(calm.node()));
            return calm.outcome().lines();
        }
    }

    private static void isAsExpected(World world, List<String> expected) {
        Outcome outcome = world.outcome().isSound().isSettled(SCRIPT.last()).isOver(world.player());
        assertThat(outcome.differences(expected)).isEmpty();
    }

    /** A node that tries again only when the database is back; trouble comes while it is at work. */
    private static Node patient(World world, Cluster cluster, AtomicInteger failures, Trouble trouble) {
        Node node = world.node();
        return (step, at) -> {
            trouble.mayCome();
            boolean taken = node.takes(step, at);
            if (!taken) {
                failures.incrementAndGet();
            }
            cluster.awaits();
            return taken;
        };
    }

    /** Makes trouble on a thread of its own, some time after each step began until it is closed. */
    private static final class Trouble implements AutoCloseable {

        private final AtomicBoolean wanted = new AtomicBoolean();
        private final AtomicBoolean over = new AtomicBoolean();
        private final Thread thread;

        Trouble(Runnable makes) {
            Random random = new Random(5);
            thread = new Thread(() -> {
                while (!over.get()) {
                    LockSupport.parkNanos(random.nextInt(40) * 1_000_000L);
                    if (wanted.getAndSet(false)) {
                        makes.run();
                    }
                }
            });
            thread.start();
        }

        void mayCome() {
            wanted.set(true);
        }

        @Override
        public void close() {
            over.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
