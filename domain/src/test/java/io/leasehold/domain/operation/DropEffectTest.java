package io.leasehold.domain.operation;

import static io.leasehold.domain.Sample.ALICE;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Ownership;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class DropEffectTest {

    private static final Actor OLIVIA = new Actor.Operator("olivia");
    private final Contract contract = active("2026-01-31").contract();

    @Test
    void what_is_dropped_is_recorded_with_the_reason_and_changes_nothing_else() {
        List<Event> events =
                contract.decide(dropping("told by telephone", OLIVIA)).get();
        assertThat(events).containsExactly(new EffectDropped("notify/X/1", "told by telephone"));
        assertThat(contract.after(events)).isEqualTo(contract);
        assertThat(events.head().effects(contract)).isEmpty();
    }

    @Test
    @Clause(SEC_3)
    void only_an_operator_drops_anything() {
        for (Actor by : List.of(new Actor.Customer(ALICE), new Actor.Visitor(), Actor.SYSTEM)) {
            assertThat(contract.decide(dropping("because", by)).getLeft()).isEqualTo(new Ownership.OperatorsOnly());
        }
    }

    @Test
    @Clause(SEC_3)
    void there_is_a_reason_and_a_short_one() {
        for (String reason : List.of("", "  ", "x".repeat(501))) {
            assertThat(contract.decide(dropping(reason, OLIVIA)).getLeft())
                    .isEqualTo(new DropEffect.ReasonMissing(500));
        }
        assertThat(contract.decide(dropping("x".repeat(500), OLIVIA)).isRight()).isTrue();
    }

    private static DropEffect dropping(String reason, Actor by) {
        return new DropEffect("notify/X/1", reason, day("2026-02-01"), by);
    }
}
