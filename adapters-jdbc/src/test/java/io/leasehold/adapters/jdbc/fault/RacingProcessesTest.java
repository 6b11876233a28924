package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several processes live through one story at once: all of them order, pay, sweep, carry, number and copy. */
@Timeout(600)
class RacingProcessesTest {

    private static final Script SCRIPT = Script.of(10, 4);

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void processes_at_once_come_to_what_one_comes_to(int processes) {
        try (World calm = World.fresh("alone");
                World world = World.fresh("raced")) {
            new Life(SCRIPT).lives(List.of(calm.node()));
            List<Child> children = List.fill(processes, () -> Child.of(world, Child.NEVER, Child.NEVER));
            try {
                new Life(SCRIPT).lives(children.map(child -> sure(child)));
            } finally {
                children.forEach(Child::close);
            }
            Outcome outcome = world.outcome().isSound().isSettled(SCRIPT.last()).isOver(world.player());
            assertThat(outcome.differences(calm.outcome().lines())).isEmpty();
            assertThat(world.outside().mailsAgain()).isZero();
        }
    }

    /** Nothing fails here: who is overtaken decides again. */
    private static Node sure(Child child) {
        return (step, at) -> {
            boolean taken = child.takes(step, at);
            assertThat(taken).as("%s at %s: %s", step, at, child.errors()).isTrue();
            return true;
        };
    }
}
