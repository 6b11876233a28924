package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.adapters.jdbc.fault.Places.Kind;
import io.vavr.collection.List;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A story is lived step by step. Before each step the world is saved, and the step is taken as often as it has places at which
 * it can be cut off and no step before it was: it is cut off there, another process takes it again, and in the evening
 * everything is as if nothing had happened.
 */
@Timeout(600)
@ExtendWith(Quiet.class)
class CutAtEveryPlaceTest {

    /** One of each kind. */
    private static final Script SCRIPT = Script.of(5, 7);

    private final Set<String> seen = new HashSet<>();

    private int cuts;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_step_that_is_cut_off_anywhere_is_whole_once_it_is_taken_again(Kind kind) {
        try (World world = World.fresh("cut")) {
            for (Script.Day day : SCRIPT.days()) {
                Instant now = Life.dawn(day.date());
                for (Step step : day.steps().append(Step.EVENING)) {
                    now = now.plusSeconds(60);
                    cutEverywhere(world, kind, step, now);
                }
            }
            world.outcome().isSound().isSettled(SCRIPT.last()).isOver(world.player());
        }
        assertThat(cuts).as("places").isGreaterThan(40);
    }

    /** Ends with the step taken undisturbed. */
    private void cutEverywhere(World world, Kind kind, Step step, Instant now) {
        Saved saved = Saved.of(world);
        Scout scout = new Scout(kind, seen, world.outside());
        assertThat(world.node(scout).takes(step, now)).isTrue();
        if (scout.places().isEmpty()) {
            return;
        }
        List<String> expected = settled(world, now).lines();
        for (int at : places(scout, kind)) {
            saved.restore();
            Cut cut = new Cut(kind, at);
            boolean taken = world.node(cut).takes(step, now);
            if (!cut.happened()) {
                // Prices that were read a moment ago are not read again: there was a statement less.
                continue;
            }
            if (!taken) {
                world.takes(step, now.plus(Life.WHEN_ALL_LEASES_ARE_OVER));
            }
            assertThat(settled(world, now).differences(expected))
                    .as("%s on %s, cut at %d", step, now, at)
                    .isEmpty();
            cuts++;
        }
        saved.restore();
        world.takes(step, now);
    }

    /** Of the many statements some. */
    private static List<Integer> places(Scout scout, Kind kind) {
        int apart = kind == Kind.BEFORE_STATEMENT ? 3 : 1;
        return List.ofAll(scout.places())
                .zipWithIndex()
                .filter(place -> place._2() % apart == 0)
                .map(place -> place._1());
    }

    private static Outcome settled(World world, Instant now) {
        world.takes(Step.EVENING, now.plus(Life.WHEN_ALL_LEASES_ARE_OVER.multipliedBy(2)));
        return world.outcome().isSound();
    }
}
