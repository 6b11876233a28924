package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.adapters.jdbc.fault.Places.Kind;
import io.vavr.collection.List;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A story is lived step by step. Before each step the world is saved, and for each of its commits of which there was none alike
 * a process takes it and dies right after the commit, by itself or by a signal; and another right before it, where that leaves
 * something else behind than to die after the commit before: where the outside was called in between. Another process takes the
 * step again, and in the evening everything is as if nobody had died.
 */
@ExtendWith(Quiet.class)
@Timeout(600)
class KilledAtEveryCommitTest {

    /** One of each kind. */
    private static final Script SCRIPT = Script.of(5, 7);
    /** As a shell tells it: 128 and the number of the signal. */
    private static final int KILLED = 137;

    private final Set<String> seen = new HashSet<>();

    private int kills;

    @Test
    void a_step_whose_process_dies_at_any_commit_is_whole_once_it_is_taken_again() {
        try (World world = World.fresh("killed_at_commits")) {
            for (Script.Day day : SCRIPT.days()) {
                Instant now = Life.dawn(day.date());
                for (Step step : day.steps().append(Step.EVENING)) {
                    now = now.plusSeconds(60);
                    killEverywhere(world, step, now);
                }
            }
            world.outcome().isSound().isSettled(SCRIPT.last()).isOver(world.player());
        }
        assertThat(kills).isGreaterThanOrEqualTo(100);
    }

    /** Ends with the step taken undisturbed. */
    private void killEverywhere(World world, Step step, Instant now) {
        Saved saved = Saved.of(world);
        Scout scout = new Scout(Kind.BEFORE_COMMIT, seen, world.outside());
        assertThat(world.node(scout).takes(step, now)).isTrue();
        if (scout.places().isEmpty()) {
            return;
        }
        List<String> expected = settled(world, now).lines();
        List<String> deaths = List.ofAll(scout.places())
                .flatMap(at -> scout.isAfterCalls(at) ? List.of("before:" + at, "after:" + at) : List.of("after:" + at))
                .zipWithIndex((where, nth) -> where + (nth % 3 == 0 ? ":kill" : ":halt"));
        CompletableFuture<Child> next = born(world, deaths.headOption().getOrElse(Child.NEVER));
        for (int nth = 0; nth < deaths.size(); nth++) {
            saved.restore();
            Child mortal = next.join();
            // Starts while the one before it works.
            next = born(world, nth + 1 < deaths.size() ? deaths.get(nth + 1) : Child.NEVER);
            assertThat(mortal.takes(step, now)).isFalse();
            assertThat(mortal.ended())
                    .as("%s %s: %s", step, deaths.get(nth), mortal.errors())
                    .isEqualTo(KILLED);
            world.takes(step, now.plus(Life.WHEN_ALL_LEASES_ARE_OVER));
            assertThat(settled(world, now).differences(expected))
                    .as("%s on %s, dead %s", step, now, deaths.get(nth))
                    .isEmpty();
            // What it was sending when it died, and nothing else.
            assertThat(world.outside().mailsAgain()).isLessThanOrEqualTo(1);
            kills++;
        }
        next.join().close();
        saved.restore();
        world.takes(step, now);
    }

    private static CompletableFuture<Child> born(World world, String death) {
        return CompletableFuture.supplyAsync(() -> Child.of(world, death, Child.NEVER), Child.ASIDE);
    }

    private static Outcome settled(World world, Instant now) {
        world.takes(Step.EVENING, now.plus(Life.WHEN_ALL_LEASES_ARE_OVER.multipliedBy(2)));
        return world.outcome().isSound();
    }
}
