package io.leasehold.domain.operation;

import static io.leasehold.domain.Sample.ALICE;
import static io.leasehold.domain.Sample.EVERYBODY;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.clause.ClauseId.APP_1;
import static io.leasehold.domain.clause.ClauseId.BAK_3;
import static io.leasehold.domain.clause.ClauseId.REN_6;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.application.Install;
import io.leasehold.domain.application.Installing;
import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Applications;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.contract.Underway;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.vavr.collection.List;
import io.vavr.control.Option;
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
    @Clause(BAK_3)
    void an_operation_that_is_given_up_is_not_underway_any_more_and_leaves_room_for_the_next() {
        Contract underway = agreed(agreed(agreed(contract, "a"), "b"), "c");
        assertThat(underway.underway().map(Underway::number)).containsExactly(1, 2);

        Contract dropped = underway.after(List.of(new EffectDropped("operation/1", "the disk is broken")));
        assertThat(dropped.underway()).isEqualTo(underway.underway().tail());
        assertThat(agreed(dropped, "c").underway().map(Underway::number)).containsExactly(2, 3);
        assertThat(dropped.after(List.of(new EffectDropped("operation/1", "again"))))
                .isEqualTo(dropped);
    }

    @Test
    @Clause(APP_1)
    void an_application_that_was_bought_is_agreed_anew_when_its_installation_is_given_up() {
        Application blog = new Application(new ApplicationId("blog"), EVERYBODY, eur("5.00"), eur("6.00"), true);
        Contract bought = contract.installing(Applications.NONE.bought(blog));
        Contract installing = bought.after(Installing.begin(bought));
        assertThat(Installing.begin(installing)).isEmpty();

        Contract dropped = installing.after(List.of(new EffectDropped("operation/1", "the image is broken")));
        assertThat(Installing.begin(dropped))
                .containsExactly(new OperationAgreed(new Underway(2, new Install(blog.id()), Option.none())));
    }

    @Test
    @Clause(SEC_3)
    void only_an_operator_drops_anything() {
        for (Actor by : List.of(new Actor.Customer(ALICE), Actor.SYSTEM)) {
            assertThat(contract.decide(dropping("because", by)).getLeft()).isEqualTo(new Ownership.OperatorsOnly());
        }
    }

    @Test
    @Clause(REN_6)
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

    private static Contract agreed(Contract contract, String snapshot) {
        Operation take = new TakeSnapshot(snapshot);
        Operate operate = new Operate(
                take, Option.of(take.disruption()), Option.none(), day("2026-02-01"), new Actor.Customer(ALICE));
        return contract.decide(operate).map(contract::after).getOrElse(contract);
    }
}
