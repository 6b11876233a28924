package io.leasehold.domain.operation;

import static io.leasehold.domain.Sample.BESPOKE;
import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.VPS_S;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.clause.ClauseId.OPS_1;
import static io.leasehold.domain.clause.ClauseId.OPS_2;
import static io.leasehold.domain.clause.ClauseId.OSX_2;
import static io.leasehold.domain.clause.ClauseId.OSX_3;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static io.leasehold.domain.clause.ClauseId.UPG_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.contract.Underway;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.Snapshot;
import io.leasehold.domain.machine.Snapshots;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.protection.SetAllowList;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OperateTest {

    private static final LocalDate TODAY = day("2026-02-10");
    private static final Appointment TOMORROW =
            new Appointment(Instant.parse("2026-02-11T08:00:00Z"), day("2026-02-11"));

    @Test
    @Clause(OPS_1)
    void a_disruptive_operation_runs_only_if_exactly_its_disruption_was_acknowledged() {
        Contract contract = active();
        assertThat(contract.decide(reboot(Option.none())).getLeft())
                .isEqualTo(new Acknowledgement.DisruptionNotAcknowledged(Disruption.RESTART, Option.none()));
        assertThat(contract.decide(reboot(Option.of(Disruption.DOWNTIME))).isLeft())
                .isTrue();
        assertThat(contract.decide(reboot(Option.of(Disruption.RESTART))).get())
                .containsExactly(new OperationAgreed(new Underway(1, new Reboot(), Option.none())));
    }

    @Test
    @Clause(OPS_1)
    void what_was_agreed_is_carried_out_once_and_then_has_happened() {
        Contract agreed = agreeing(active(), new Reboot(), Option.none());
        List<Event> done = agreed.decide(new ConfirmOperation(1, TODAY)).get();
        assertThat(done).containsExactly(new OperationDone(1), new Rebooted(TODAY));
        assertThat(agreed.after(done).underway()).isEmpty();
        assertThat(agreed.after(done).decide(new ConfirmOperation(1, TODAY)).get())
                .isEmpty();
        assertThat(agreeing(agreed.after(done), new Reboot(), Option.none())
                        .underway()
                        .map(Underway::number))
                .containsExactly(2);
    }

    @Test
    @Clause(OPS_2)
    void one_with_an_appointment_is_not_carried_before_it() {
        Contract agreed = agreeing(active(), new Reboot(), Option.of(TOMORROW));
        CarryOut effect = new CarryOut(agreed.underway().head());
        assertThat(effect.notBefore()).contains(TOMORROW.at());
        assertThat(effect.wanted(agreed)).isTrue();
        assertThat(new CarryOut(new Underway(2, new Reboot(), Option.none())).notBefore())
                .isEmpty();
    }

    @Test
    @Clause({OPS_1, OPS_2})
    void the_customer_is_told_of_one_that_will_interrupt_the_server_at_a_chosen_moment_and_of_no_other() {
        Contract contract = active();
        OperationAgreed restart = OperationAgreed.next(contract, new Reboot(), Option.of(TOMORROW));
        assertThat(restart.effects(contract))
                .containsExactly(
                        new CarryOut(restart.underway()), new Notify(NoticeKind.OPERATION_PLANNED, "1", restart));

        List<OperationAgreed> others = List.of(
                OperationAgreed.next(contract, new Reboot(), Option.none()),
                OperationAgreed.next(contract, new SetAllowList(List.empty()), Option.of(TOMORROW)));
        assertThat(others)
                .allSatisfy(agreed ->
                        assertThat(agreed.effects(contract)).containsExactly(new CarryOut(agreed.underway())));
    }

    @Test
    @Clause(OPS_2)
    void the_moment_is_through_the_renewal_date_and_no_later() {
        Contract contract = active();
        LocalDate renewal = contract.activeTerm().renewal();
        assertThat(contract.decide(at(renewal)).isRight()).isTrue();
        assertThat(contract.decide(at(renewal.plusDays(1))).getLeft())
                .isEqualTo(new Appointments.AppointmentTooLate(renewal.plusDays(1), renewal));
    }

    @Test
    @Clause(OPS_2)
    void one_that_waits_for_its_moment_can_be_taken_back_by_its_number_and_no_other() {
        Contract agreed = agreeing(active(), new Reboot(), Option.of(TOMORROW));
        Contract both = agreeing(agreed, new Reboot(), Option.none());
        assertThat(both.decide(cancel(2, owner())).getLeft()).isEqualTo(new OperationRefusal.NothingPlanned(2));
        assertThat(both.decide(cancel(3, owner())).getLeft()).isEqualTo(new OperationRefusal.NothingPlanned(3));
        List<Event> cancelled = both.decide(cancel(1, owner())).get();
        Contract after = both.after(cancelled);
        assertThat(after.underway().map(Underway::number)).containsExactly(2);
        assertThat(new CarryOut(both.underway(1).get()).wanted(after)).isFalse();
        assertThat(after.decide(new ConfirmOperation(1, TODAY)).get()).isEmpty();
        assertThat(after.decide(cancel(1, owner())).isLeft()).isTrue();
    }

    @Test
    @Clause(SEC_3)
    void nobody_but_the_owner_and_the_host_operates_or_takes_back() {
        Contract agreed = agreeing(active(), new Reboot(), Option.of(TOMORROW));
        for (Actor stranger : List.of(new Actor.Visitor(), new Actor.Customer(new CustomerId("mallory")))) {
            assertThat(agreed.decide(cancel(1, stranger)).getLeft()).isEqualTo(new Ownership.NotYours(agreed.id()));
            assertThat(agreed.decide(asked(new Reboot(), Option.none(), stranger))
                            .getLeft())
                    .isEqualTo(new Ownership.NotYours(agreed.id()));
        }
        assertThat(agreed.decide(cancel(1, new Actor.Operator("op"))).isRight()).isTrue();
    }

    @Test
    @Clause(UPG_3)
    void a_customised_server_is_operated_by_the_host_only() {
        Contract bespoke = bespoke();
        assertThat(bespoke.decide(asked(new Reboot(), Option.of(Disruption.RESTART), owner()))
                        .getLeft())
                .isEqualTo(new OperationRefusal.AdministeredBySupport());
        assertThat(bespoke.decide(asked(new Reboot(), Option.of(Disruption.RESTART), new Actor.Operator("op")))
                        .isRight())
                .isTrue();
    }

    @Test
    @Clause(OPS_1)
    void nothing_is_done_to_a_server_that_does_not_run() {
        History history = History.begins(WORLD, day("2026-01-31"), VPS_S, MONTH);
        assertThat(history.contract()
                        .decide(reboot(Option.of(Disruption.RESTART)))
                        .getLeft())
                .isEqualTo(new OperationRefusal.ServerNotActive("reboot", OPS_1));
    }

    @Test
    @Clause(OPS_1)
    void what_was_agreed_and_not_carried_out_in_time_never_is() {
        Contract agreed = agreeing(active(), new Reboot(), Option.none());
        Contract expired = agreed.after(List.of(new Expired(agreed.activeTerm().renewal(), day("2026-03-01"))));
        assertThat(new CarryOut(agreed.underway().head()).wanted(expired)).isFalse();
        assertThat(expired.decide(new ConfirmOperation(1, day("2026-03-01"))).get())
                .isEmpty();
    }

    @Test
    @Clause({OSX_2, OSX_3})
    void a_factory_reset_keeps_the_system_the_make_up_the_snapshots_and_the_protection() {
        Contract before = agreeing(active(), new FactoryReset(), Option.none())
                .keeping(Snapshots.NONE.with(new Snapshot("s", TODAY)));
        List<Event> done = before.decide(new ConfirmOperation(1, TODAY)).get();
        assertThat(done).containsExactly(new OperationDone(1), new FactoryWasReset(TODAY));
        assertThat(before.after(done)).isEqualTo(before.undertakingNoMore(1));
        assertThat(new FactoryReset().disruption()).isEqualTo(Disruption.DOWNTIME);
    }

    private static Operate reboot(Option<Disruption> acknowledged) {
        return asked(new Reboot(), acknowledged, owner());
    }

    private static Operate at(LocalDate on) {
        Appointment appointment = new Appointment(Instant.parse("2026-02-27T08:00:00Z"), on);
        return new Operate(new Reboot(), Option.of(Disruption.RESTART), Option.of(appointment), TODAY, owner());
    }

    private static Operate asked(Operation operation, Option<Disruption> acknowledged, Actor by) {
        return new Operate(operation, acknowledged, Option.none(), TODAY, by);
    }

    private static CancelOperation cancel(int number, Actor by) {
        return new CancelOperation(number, TODAY, by);
    }

    private static Contract agreeing(Contract contract, Operation operation, Option<Appointment> appointment) {
        return contract.after(List.of(OperationAgreed.next(contract, operation, appointment)));
    }

    private static Actor owner() {
        return WORLD.customer();
    }

    private static Contract active() {
        return History.begins(WORLD, day("2026-01-31"), VPS_S, MONTH)
                .then(new Step.Pays(Step.Manner.EXACT))
                .contract();
    }

    private static Contract bespoke() {
        return History.begins(WORLD, day("2026-01-31"), BESPOKE, MONTH)
                .then(new Step.Pays(Step.Manner.EXACT))
                .contract();
    }
}
