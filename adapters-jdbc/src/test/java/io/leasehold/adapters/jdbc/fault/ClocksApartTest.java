package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.ending.DeletionOrdered;
import io.leasehold.domain.ending.Expired;
import io.leasehold.ports.contract.Recorded;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two nodes whose clocks do not agree. Each decides by its own clock, so a clock that is ahead can end a contract that much too
 * early; nothing else can go wrong.
 */
@Timeout(600)
@ExtendWith(Quiet.class)
class ClocksApartTest {

    private static final Script SCRIPT = Script.of(5, 5).everyDay();

    @Test
    void a_node_whose_clock_is_behind_changes_nothing() {
        try (World calm = World.fresh("clock_right");
                World world = World.fresh("clock_behind")) {
            new Life(SCRIPT).lives(List.of(calm.node()));
            Node right = world.node();
            Node behind = world.node();
            new Life(SCRIPT)
                    .lives(List.of((step, at) ->
                            behind.takes(Step.EVENING, at.minus(Duration.ofDays(1))) && right.takes(step, at)));
            Outcome outcome = world.outcome().isSound().isSettled(SCRIPT.last()).isOver(world.player());
            assertThat(outcome.differences(calm.outcome().lines())).isEmpty();
        }
    }

    @Test
    void clocks_that_jump_by_a_day_both_ways_do_nothing_twice_and_nothing_before_its_date_by_the_clock_of_who_did_it() {
        for (int seed = 1; seed <= 2; seed++) {
            jump(new Random(seed));
        }
    }

    private static void jump(Random random) {
        try (World world = World.fresh("jumping")) {
            Node right = world.node();
            Node jumping = world.node();
            new Life(SCRIPT).lives(List.of((step, at) -> {
                Instant wrong = at.plus(Duration.ofDays(random.nextInt(3) - 1L));
                return jumping.takes(Step.EVENING, wrong) && right.takes(step, at);
            }));
            // What was leased or put off by a clock that was ahead is there again a day later.
            Instant after = Life.dawn(SCRIPT.last().plusDays(3));
            right.takes(Step.EVENING, after);
            right.takes(Step.EVENING, after.plus(Life.WHEN_ALL_LEASES_ARE_OVER));
            world.outcome().isSound().isSettled(SCRIPT.last().plusDays(3)).isOver(world.player());
            world.outcome().histories().forEach(ClocksApartTest::nothingIsBeforeItsDate);
        }
    }

    private static void nothingIsBeforeItsDate(List<Recorded> history) {
        Option<Recorded> expired = Option.none();
        for (Recorded recorded : history) {
            if (recorded.event() instanceof Expired event) {
                assertThat(recorded.on()).isAfter(event.renewal());
                expired = Option.of(recorded);
            } else if (recorded.event() instanceof DeletionOrdered) {
                assertThat(recorded.on())
                        .isAfter(((Expired) expired.get().event()).renewal().plusDays(3));
            }
        }
    }
}
