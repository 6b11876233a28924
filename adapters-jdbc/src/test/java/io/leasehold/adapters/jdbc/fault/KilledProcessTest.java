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

/**
 * A process lives through a story and is killed over and over, at any moment and at commits; each time another one goes on
 * with what the database holds. In the end everything, inside and outside, is as in a life that nobody disturbed.
 */
class KilledProcessTest {

    private static final int CONTRACTS = 5;
    private static final int KILLS_IN_A_LIFE = 52;

    @Test
    void a_life_with_a_hundred_kills_comes_to_what_a_life_without_comes_to() {
        int kills = IntStream.of(1, 2).parallel().map(KilledProcessTest::live).sum();
        assertThat(kills).isGreaterThanOrEqualTo(100);
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
            return mortal.deaths;
        }
    }

    /** One process after another, of which half halt at a commit and half are killed some time after they began to work. */
    private static final class Mortal implements Node, AutoCloseable {

        private static final int LONGEST_LIFE_MILLIS = 250;
        private static final int MOST_COMMITS = 25;
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
            boolean halts = random.nextBoolean();
            isToBeKilled = !halts && deaths < KILLS_IN_A_LIFE;
            String halt = (random.nextBoolean() ? "before:" : "after:") + (1 + random.nextInt(MOST_COMMITS));
            return Child.of(world, halts && deaths < KILLS_IN_A_LIFE ? halt : Child.NEVER, Child.NEVER);
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
