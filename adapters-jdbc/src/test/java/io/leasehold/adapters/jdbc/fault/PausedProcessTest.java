package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process is stopped right before or right after it called the outside, for longer than its leases last. Another one does
 * what it left undone. Then it goes on, and what it brings back late counts once.
 */
@Timeout(600)
class PausedProcessTest {

    private static final Script SCRIPT = Script.of(4, 7);
    /** How many calls of the outside it makes from one pause to the next. */
    private static final int APART = 7;

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void what_a_process_brings_back_after_its_lease_counts_once(String when) {
        try (World calm = World.fresh("unpaused");
                World world = World.fresh("paused");
                Sleeper sleeper = new Sleeper(world, when)) {
            new Life(SCRIPT).lives(List.of(calm.node()));
            new Life(SCRIPT).lives(List.of(sleeper));
            Outcome outcome = world.outcome().isSound().isSettled(SCRIPT.last()).isOver(world.player());
            assertThat(outcome.differences(calm.outcome().lines())).isEmpty();
            assertThat(sleeper.pauses).isGreaterThan(8);
            // What it was sending when it was stopped, and nothing else.
            assertThat(world.outside().mailsAgain()).isLessThanOrEqualTo(sleeper.pauses);
        }
    }

    /** A child that is stopped again and again, and somebody else who steps in. */
    private static final class Sleeper implements Node, AutoCloseable {

        private final Child child;
        private final Node other;
        private int pauses;

        Sleeper(World world, String when) {
            child = Child.of(world, Child.NEVER, when + ":" + APART);
            other = world.node();
        }

        @Override
        public boolean takes(Step step, Instant at) {
            child.tell(step, at);
            Instant later = at;
            while (!child.hasAnswered() && child.isAlive()) {
                if (child.isStopped()) {
                    later = later.plus(Life.WHEN_ALL_LEASES_ARE_OVER);
                    stepsIn(step, later);
                } else {
                    LockSupport.parkNanos(1_000_000);
                }
            }
            assertThat(child.answer())
                    .as("%s at %s: %s", step, at, child.errors())
                    .isEqualTo("taken");
            return true;
        }

        private void stepsIn(Step step, Instant at) {
            pauses++;
            assertThat(other.takes(step, at)).isTrue();
            assertThat(other.takes(Step.EVENING, at.plusSeconds(60))).isTrue();
            child.continues();
        }

        @Override
        public void close() {
            child.close();
        }
    }
}
