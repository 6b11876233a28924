package io.leasehold.adapters.jdbc.fault;

import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lives through a story with any number of nodes at once. All of them try what can be tried by many; other commands
 * are shared out by contract. What time brings about all of them bring about, and at last one of them, when all leases are over.
 */
final class Life {

    /** Longer than the leases of what is due and of effects. */
    static final Duration BEFORE_TRYING_AGAIN = Duration.ofMinutes(11);

    /** So short that by the clocks of all nodes a day's steps are over before a lease is. */
    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(10);

    /** Longer than any lease, those of daily copies included. */
    static final Duration WHEN_ALL_LEASES_ARE_OVER = Duration.ofMinutes(61);

    /**
     * What all try at once, since it is refused, or changes nothing, once it is done. Other things a customer would do twice,
     * or they belong after one that is not for all.
     */
    private static final Set<Action> FOR_ALL = EnumSet.of(
            Action.ORDER,
            Action.PAY,
            Action.UPGRADE,
            Action.SNAPSHOT,
            Action.SUSPEND,
            Action.FORCE_MAJEURE,
            Action.CORRECT,
            Action.COMMERCIAL,
            Action.ANNOUNCE,
            Action.ERASE);

    private static final LocalTime DAWN = LocalTime.of(0, 30);

    private final ZoneId zone = Player.TERMS.zone();
    private final Script script;

    Life(Script script) {
        this.script = script;
    }

    void lives(List<Node> nodes) {
        script.days().forEach(day -> lives(day, nodes));
    }

    /** The first moment at which anything is done on a day. */
    static Instant dawn(LocalDate day) {
        return day.atTime(DAWN).atZone(Player.TERMS.zone()).toInstant();
    }

    void lives(Script.Day day, List<Node> nodes) {
        Instant last = nodes.size() == 1 ? lives(day, nodes.head(), 0, 1) : together(day, nodes);
        takes(Step.EVENING, last.plus(WHEN_ALL_LEASES_ARE_OVER), WHEN_ALL_LEASES_ARE_OVER, day, nodes.head());
    }

    private Instant together(Script.Day day, List<Node> nodes) {
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Future<Instant>> lives =
                    nodes.zipWithIndex((node, nth) -> threads.submit(() -> lives(day, node, nth, nodes.size())));
            Instant last = dawn(day.date());
            for (Future<Instant> life : lives) {
                Instant ended = life.get();
                last = ended.isAfter(last) ? ended : last;
            }
            return last;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("a node broke on " + day.date(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Instant lives(Script.Day day, Node node, int nth, int nodes) {
        Instant now = dawn(day.date());
        for (Step step : day.steps().filter(it -> isFor(it, nth, nodes)).append(Step.EVENING)) {
            now = takes(step, now.plus(BETWEEN_STEPS), BEFORE_TRYING_AGAIN, day, node);
        }
        return now;
    }

    private boolean isFor(Step step, int nth, int nodes) {
        return FOR_ALL.contains(step.action()) || script.contracts().indexOf(step.contract()) % nodes == nth;
    }

    private Instant takes(Step step, Instant from, Duration pause, Script.Day day, Node node) {
        Instant now = from;
        while (!node.takes(step, now)) {
            now = now.plus(pause);
        }
        if (!LocalDate.ofInstant(now, zone).equals(day.date())) {
            throw new IllegalStateException("failed so often that " + day.date() + " was over");
        }
        return now;
    }
}
