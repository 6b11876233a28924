package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A process lives through a story and is killed over and over, at any moment; each time another one goes on
 * with what the database holds. In the end everything, inside and outside, is as in a life that nobody disturbed.
 */
@Timeout(600)
class KilledProcessTest {

    private static final int CONTRACTS = 5;
    private static final int KILLS_IN_A_LIFE = 12;

    @Test
    void a_life_with_kills_at_any_moment_comes_to_what_a_life_without_comes_to() {
        int kills = IntStream.of(1, 2).parallel().map(KilledProcessTest::live).sum();
        assertThat(kills).isGreaterThanOrEqualTo(2 * KILLS_IN_A_LIFE);
    }

    private static int live(int seed) {
        Script script = Script.of(CONTRACTS, seed);
        try (World calm = World.fresh("calm" + seed);
                World world = World.fresh("killed" + seed);
                Mortal mortal = new Mortal(world, new Random(seed))) {
            new Life(script).lives(List.of(calm.node()));
            List<String> expected = calm.outcome().lines();
            new Life(script).lives(List.of(mortal));
            Outcome outcome = world.outcome().isSound().isSettled(script.last()).isOver(world.player());
            assertThat(outcome.differences(expected)).isEmpty();
            assertThat(world.outside().mailsAgain()).isLessThanOrEqualTo(mortal.deaths);
            return mortal.deaths;
        }
    }

    /** One process after another, each killed some time after it began to work. */
    private static final class Mortal implements Node, AutoCloseable {

        private static final int LONGEST_LIFE_MILLIS = 250;
        /** As a shell tells it: 128 and the number of the signal. */
        private static final int KILLED = 137;

        private final World world;
        private final Random random;
        private final ExecutorService killer = Executors.newSingleThreadExecutor();
        private Child child;
        private int deaths;
        private boolean isToBeKilled;

        Mortal(World world, Random random) {
            this.world = world;
            this.random = random;
            this.child = born();
        }

        private Child born() {
            isToBeKilled = deaths < KILLS_IN_A_LIFE;
            return Child.of(world, Child.NEVER, Child.NEVER);
        }

        @Override
        public boolean takes(Step step, Instant at) {
            if (isToBeKilled) {
                isToBeKilled = false;
                Child victim = child;
                long nanos = TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_LIFE_MILLIS));
                killer.execute(() -> {
                    LockSupport.parkNanos(nanos);
                    victim.killed();
                });
            }
            child.tell(step, at);
            String answer = child.answer();
            if (answer == null) {
                assertThat(child.ended())
                        .as("%s at %s: %s", step, at, child.errors())
                        .isEqualTo(KILLED);
                deaths++;
                child = born();
            }
            return "taken".equals(answer);
        }

        @Override
        public void close() {
            killer.shutdownNow();
            child.close();
        }
    }
}
