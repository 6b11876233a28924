package io.leasehold.domain.ending;

import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.asksToRenew;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.expired;
import static io.leasehold.domain.Sample.grace;
import static io.leasehold.domain.Sample.pays;
import static io.leasehold.domain.Sample.renews;
import static io.leasehold.domain.clause.ClauseId.REN_4;
import static io.leasehold.domain.clause.ClauseId.REN_5;
import static io.leasehold.domain.clause.ClauseId.REN_6;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.Sample;
import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.Step.Part;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.ending.DeletionPostponed.Because;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.passing.PassTime;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the renewal date that was missed to the certificate. R is 28 February 2026, grace is 15 days. */
class EndingTest {

    private static final LocalDate R = day("2026-02-28");

    private static LocalDate dayOf(History history, Class<? extends Event> kind) {
        return history.happened()
                .filter(it -> kind.isInstance(it.event()))
                .map(Happened::on)
                .single();
    }

    private static Ending ending(History history) {
        return history.contract().ending().get();
    }

    @Test
    @Clause(REN_4)
    void on_the_renewal_date_the_service_runs_and_on_the_next_day_it_does_not() {
        History history = active("2026-01-31").until(R).evening();
        assertThat(history.contract().isActive()).isTrue();
        assertThat(PassTime.attention(history.contract())).contains(R.plusDays(1));

        history.until(R.plusDays(1)).evening();

        assertThat(history.events(Expired.class)).containsExactly(new Expired(R, R.plusDays(1)));
        assertThat(history.effects()).contains(new ShutDownMachine(Orders.MACHINE, R));
        assertThat(history.events(ShutDown.class)).containsExactly(new ShutDown(R, R.plusDays(1)));
    }

    @Test
    @Clause(REN_4)
    void a_contract_has_expired_before_any_command_of_the_next_day() {
        Contract contract = active("2026-01-31").until(R).evening().contract();

        assertThat(PassTime.dawn(Time.on(R)).decide(contract).get()).isEmpty();
        assertThat(PassTime.dawn(Time.on(R.plusDays(1))).decide(contract).get())
                .contains(new Expired(R, R.plusDays(1)));
        assertThat(new Expiry().atDawn()).isTrue();
    }

    @Test
    @Clause(REN_4)
    void a_contract_that_does_not_run_does_not_expire() {
        Contract contract = Sample.ordered(WORLD, "2026-01-31").contract();

        assertThat(new Expiry().next(contract)).isEmpty();
        assertThat(new Expiry().due(contract, Time.on(day("2027-01-01")))).isEmpty();
    }

    @Test
    @Clause(REN_5)
    void a_retrieval_session_is_open_from_the_shutdown_for_the_whole_grace() {
        History history = expired(WORLD, "2026-01-31");

        assertThat(history.events(RetrievalOpened.class))
                .containsExactly(new RetrievalOpened(R, R.plusDays(15), R.plusDays(1)));
        assertThat(history.effects()).contains(new OpenRetrieval(Orders.MACHINE, R));
        assertThat(ending(history).keysComplete()).isTrue();
        assertThat(ending(history).inGrace()).isTrue();
    }

    @Test
    @Clause(REN_6)
    void not_renewed_it_is_deleted_on_the_day_after_grace_and_not_on_its_last_day() {
        History history = expired(WORLD, "2026-01-31").until(R.plusDays(15)).evening();
        assertThat(history.events(DeletionOrdered.class)).isEmpty();
        assertThat(PassTime.attention(history.contract())).contains(R.plusDays(16));

        history.until(R.plusDays(16)).evening();

        assertThat(history.events(DeletionOrdered.class)).containsExactly(new DeletionOrdered(R, R.plusDays(16)));
        assertThat(history.events(RetrievalClosed.class)).containsExactly(new RetrievalClosed(R, R.plusDays(16)));
        assertThat(history.effects()).contains(new CloseRetrieval(R)).contains(new DeleteMachine(Orders.MACHINE, R));
        assertThat(history.contract().phase())
                .isEqualTo(new Phase.Deleted(history.contract().term().get(), R.plusDays(16)));
        assertThat(history.contract().request()).isEmpty();
    }

    @Test
    @Clause(REN_6)
    void how_long_grace_lasts_is_what_the_terms_say() {
        History history = expired(WORLD.under(grace(30)), "2026-01-31").until(day("2026-05-01"));

        assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(R.plusDays(31));
    }

    @Test
    @Clause(REN_6)
    void a_certificate_is_recorded_and_mailed() {
        History history = expired(WORLD, "2026-01-31").until(day("2026-04-01"));
        Deleted deleted = history.events(Deleted.class).single();

        assertThat(deleted.certificate())
                .isEqualTo(new Certificate(
                        Orders.MACHINE, R.plusDays(16), R, R.plusDays(1), R.plusDays(1), R.plusDays(15), 0));
        assertThat(history.effects()).contains(new Notify(NoticeKind.DELETED, Orders.MACHINE.toString(), deleted));
    }

    @Test
    @Clause(REN_6)
    void a_late_shutdown_moves_the_deletion_by_the_same_number_of_days() {
        History history = active("2026-01-31").until(R.plusDays(1)).breaks(Part.MACHINES, 4);
        history.until(day("2026-04-01"));

        assertThat(dayOf(history, ShutDown.class)).isEqualTo(R.plusDays(5));
        assertThat(history.events(DeletionPostponed.class))
                .containsExactly(new DeletionPostponed(Because.SHUTDOWN_LATE, R.plusDays(20), 0, R.plusDays(5)));
        assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(R.plusDays(20));
    }

    @Test
    @Clause(REN_6)
    void a_shutdown_on_the_day_it_should_be_moves_nothing() {
        History history = expired(WORLD, "2026-01-31");

        assertThat(history.events(DeletionPostponed.class)).isEmpty();
        assertThat(ending(history).deletionFrom()).isEqualTo(R.plusDays(16));
    }

    @Test
    @Clause(REN_6)
    void a_notice_that_the_mail_server_takes_late_moves_the_deletion() {
        History history = active("2026-01-31").until(R.plusDays(1)).breaks(Part.MAIL, 6);
        history.until(day("2026-04-01"));

        assertThat(dayOf(history, ShutDown.class)).isEqualTo(R.plusDays(1));
        assertThat(history.events(RetrievalOpened.class))
                .containsExactly(new RetrievalOpened(R, R.plusDays(21), R.plusDays(7)));
        assertThat(history.events(DeletionPostponed.class))
                .containsExactly(new DeletionPostponed(Because.RETRIEVAL_LATE, R.plusDays(22), 0, R.plusDays(7)));
        assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(R.plusDays(22));
        assertThat(history.effects().filter(ExtendRetrieval.class::isInstance)).isEmpty();
    }

    @Test
    @Clause(REN_6)
    void a_machine_that_is_not_shut_down_is_not_deleted() {
        History history = active("2026-01-31").until(R.plusDays(1)).breaks(Part.MACHINES, 40);
        history.until(R.plusDays(40));

        assertThat(history.events(DeletionOrdered.class)).isEmpty();
        assertThat(history.events(DeletionPostponed.class))
                .containsExactly(
                        new DeletionPostponed(Because.NOT_SHUT_DOWN, R.plusDays(31), 0, R.plusDays(16)),
                        new DeletionPostponed(Because.NOT_SHUT_DOWN, R.plusDays(46), 0, R.plusDays(31)));
    }

    @Test
    @Clause(REN_6)
    void a_server_whose_content_could_not_be_fetched_is_not_deleted() {
        History history = active("2026-01-31").until(R.plusDays(1)).breaks(Part.TRANSFERS, 20);
        history.until(R.plusDays(18));

        assertThat(history.events(DeletionOrdered.class)).isEmpty();
        assertThat(history.events(DeletionPostponed.class))
                .containsExactly(new DeletionPostponed(Because.RETRIEVAL_NOT_OPEN, R.plusDays(31), 0, R.plusDays(16)));
        history.until(day("2026-05-01"));
        assertThat(dayOf(history, RetrievalOpened.class)).isEqualTo(R.plusDays(21));
        assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(R.plusDays(36));
    }

    @Test
    @Clause(REN_6)
    void days_on_which_the_session_could_not_be_reached_are_added() {
        History history = expired(WORLD, "2026-01-31").until(R.plusDays(5)).breaks(Part.TRANSFERS, 3);
        history.until(day("2026-04-10"));

        assertThat(history.events(DeletionPostponed.class))
                .containsExactly(
                        new DeletionPostponed(Because.RETRIEVAL_INTERRUPTED, R.plusDays(19), 3, R.plusDays(16)));
        assertThat(history.effects()).contains(new ExtendRetrieval(R, R.plusDays(18)));
        assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(R.plusDays(19));
        assertThat(history.events(Deleted.class).single().certificate().compensatedDays())
                .isEqualTo(3);
    }

    @Test
    @Clause(REN_6)
    void days_that_are_interrupted_while_others_are_made_up_for_are_added_as_well() {
        History history = expired(WORLD, "2026-01-31").until(R.plusDays(5)).breaks(Part.TRANSFERS, 3);
        history.until(R.plusDays(17)).breaks(Part.TRANSFERS, 1);
        history.until(day("2026-04-10"));

        assertThat(history.events(DeletionPostponed.class).map(DeletionPostponed::earliest))
                .containsExactly(R.plusDays(19), R.plusDays(20));
        assertThat(history.events(DeletionPostponed.class).map(DeletionPostponed::compensatedDays))
                .containsExactly(3, 4);
        assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(R.plusDays(20));
    }

    @Test
    @Clause(REN_6)
    void interruptions_count_from_the_first_day_of_the_session_until_today() {
        Contract contract = expired(WORLD, "2026-01-31").until(R.plusDays(16)).contract();
        List<LocalDate> outside = List.of(R, R.plusDays(16));
        List<LocalDate> inside = List.of(R.plusDays(1), R.plusDays(15));

        Time quiet = new Time(R.plusDays(17), outside, true);
        assertThat(new Postponement().due(contract, quiet)).isEmpty();
        Time loud = new Time(R.plusDays(17), outside.appendAll(inside), true);
        assertThat(new Postponement().due(contract, loud))
                .containsExactly(
                        new DeletionPostponed(Because.RETRIEVAL_INTERRUPTED, R.plusDays(19), 3, R.plusDays(17)));
    }

    @Test
    @Clause(REN_6)
    void after_a_long_outage_nothing_is_deleted_before_the_customer_had_the_whole_grace() {
        History history = expired(WORLD, "2026-01-31").until(R.plusDays(3));
        history.outage(40).evening();
        assertThat(history.events(DeletionOrdered.class)).isEmpty();
        assertThat(ending(history).deletionFrom()).isEqualTo(R.plusDays(43 + 13));

        history.until(history.today().plusDays(60));
        assertThat(history.contract().phase()).isInstanceOf(Phase.Deleted.class);
    }

    @Test
    @Clause({REN_4, REN_6})
    void a_contract_that_expired_while_nothing_ran_gets_its_grace_from_the_day_it_is_shut_down() {
        History history = active("2026-01-31").until(day("2026-02-20"));
        history.outage(60).evening();

        assertThat(history.events(Expired.class)).containsExactly(new Expired(R, day("2026-04-21")));
        assertThat(ending(history).deletionFrom()).isEqualTo(day("2026-05-06"));
        assertThat(history.events(DeletionOrdered.class)).isEmpty();
    }

    @Test
    @Clause(REN_7)
    void an_open_payment_holds_the_deletion_for_three_days_and_grace_ends_when_it_would_have() {
        History history = expired(WORLD, "2026-01-31").until(R.plusDays(15)).then(asksToRenew());
        history.until(R.plusDays(17));
        assertThat(history.events(DeletionPostponed.class))
                .containsExactly(new DeletionPostponed(Because.OPEN_PAYMENT, R.plusDays(19), 0, R.plusDays(16)));
        assertThat(ending(history).graceThrough()).isEqualTo(R.plusDays(15));
        assertThat(history.effects()).contains(new ExtendRetrieval(R, R.plusDays(18)));

        history.until(R.plusDays(20));

        assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(R.plusDays(19));
    }

    @Test
    @Clause(REN_7)
    void a_payment_on_the_last_day_of_waiting_restarts_the_server() {
        History history = expired(WORLD, "2026-01-31").until(R.plusDays(15)).then(asksToRenew());
        history.until(R.plusDays(18)).then(pays());

        assertThat(history.contract().isActive()).isTrue();
    }

    @Test
    @Clause(REN_7)
    void asking_again_while_a_payment_is_awaited_does_not_hold_the_deletion_for_longer() {
        History history = expired(WORLD, "2026-01-31").until(R.plusDays(15));
        for (int i = 0; i < 12; i++) {
            history.then(asksToRenew()).then(new Step.DaysPass(1));
        }

        assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(R.plusDays(19));
    }

    @Test
    @Clause(REN_7)
    void a_request_that_lapses_in_grace_moves_nothing() {
        History history = expired(WORLD, "2026-01-31").then(asksToRenew());
        history.until(day("2026-04-10"));

        assertThat(history.events(DeletionPostponed.class)).isEmpty();
        assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(R.plusDays(16));
    }

    @Test
    @Clause(REN_7)
    void a_payment_that_is_awaited_through_the_last_day_of_grace_holds_nothing() {
        History history = expired(WORLD, "2026-01-31").until(R.plusDays(12)).then(asksToRenew());
        history.until(R.plusDays(17));

        assertThat(history.events(DeletionPostponed.class)).isEmpty();
        assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(R.plusDays(16));
    }

    @Test
    @Clause(REN_6)
    void a_sweep_at_its_cap_leaves_the_deletion_for_later() {
        Contract contract = expired(WORLD, "2026-01-31").until(R.plusDays(16)).contract();
        Time capped = Time.on(R.plusDays(16)).withoutDeletions();

        assertThat(capped.deletionsAllowed()).isFalse();
        assertThat(PassTime.day(capped).decide(contract).get()).isEmpty();
        assertThat(PassTime.attention(contract)).contains(R.plusDays(16));
        assertThat(PassTime.day(Time.on(R.plusDays(16))).decide(contract).get())
                .containsExactly(new DeletionOrdered(R, R.plusDays(16)));
    }

    @Test
    @Clause(REN_6)
    void the_dawn_of_the_day_orders_no_deletion() {
        Contract contract = expired(WORLD, "2026-01-31").until(R.plusDays(16)).contract();

        assertThat(PassTime.dawn(Time.on(R.plusDays(16))).decide(contract).get())
                .isEmpty();
        assertThat(new Deletion().atDawn()).isFalse();
        assertThat(new Postponement().atDawn()).isTrue();
    }

    @Test
    @Clause(REN_6)
    void the_deletion_is_checked_again_at_the_moment_it_runs() {
        History history = expired(WORLD, "2026-01-31")
                .until(R.plusDays(16))
                .breaks(Part.MACHINES, 3)
                .evening();
        Contract deleting = history.contract();
        DeleteMachine deletion = new DeleteMachine(Orders.MACHINE, R);

        assertThat(deletion.wanted(deleting)).isTrue();
        assertThat(new DeleteMachine(new MachineId(new UUID(0, 2)), R).wanted(deleting))
                .isFalse();
        assertThat(new DeleteMachine(Orders.MACHINE, R.plusDays(28)).wanted(deleting))
                .isFalse();
        assertThat(deletion.wanted(expired(WORLD, "2026-01-31").contract())).isFalse();
        assertThat(deletion.wanted(active("2026-01-31").contract())).isFalse();
        Ending oneKey = Ending.after(R, deleting.terms()).shutDown(R).ordered();
        assertThat(deletion.wanted(deleting.ending(oneKey))).isFalse();
        Ending otherKey = Ending.after(R, deleting.terms()).retrievalOpened(R).ordered();
        assertThat(deletion.wanted(deleting.ending(otherKey))).isFalse();
        assertThat(deletion.key()).isEqualTo("delete/" + Orders.MACHINE);
        assertThat(deletion.lane()).isEqualTo(Effect.Lane.MACHINE);
    }

    @Test
    @Clause(REN_6)
    void with_one_key_missing_the_duty_waits() {
        Contract contract = expired(WORLD, "2026-01-31").until(R.plusDays(16)).contract();
        Contract oneKey = contract.ending(Ending.after(R, contract.terms()).shutDown(R.plusDays(1)));

        assertThat(new Deletion().next(contract)).contains(R.plusDays(16));
        assertThat(new Deletion().next(oneKey)).isEmpty();
        assertThat(new Deletion().due(oneKey, Time.on(R.plusDays(30)))).isEmpty();
        assertThat(new Deletion().due(contract, Time.on(R.plusDays(15)))).isEmpty();
    }

    @Test
    @Clause(REN_6)
    void the_session_is_closed_before_the_machine_goes() {
        History history = expired(WORLD, "2026-01-31")
                .until(R.plusDays(16))
                .breaks(Part.TRANSFERS, 2)
                .evening();
        assertThat(history.effects()).contains(new CloseRetrieval(R));
        assertThat(history.effects().filter(DeleteMachine.class::isInstance)).isEmpty();

        history.until(R.plusDays(19));

        assertThat(dayOf(history, Deleted.class)).isEqualTo(R.plusDays(18));
    }

    @Test
    @Clause(REN_6)
    void the_end_of_another_session_deletes_nothing() {
        History history = expired(WORLD, "2026-01-31")
                .until(R.plusDays(16))
                .breaks(Part.TRANSFERS, 2)
                .evening();

        RetrievalClosed other = new RetrievalClosed(R.minusDays(28), history.today());
        assertThat(other.evolve(history.contract())).isEqualTo(history.contract());
        assertThat(other.effects(history.contract())).isEmpty();
    }

    @Test
    @Clause(REN_6)
    void a_session_that_is_closed_twice_deletes_once() {
        History history = expired(WORLD, "2026-01-31")
                .until(R.plusDays(16))
                .breaks(Part.MACHINES, 3)
                .evening();
        ConfirmRetrievalClosed again = new ConfirmRetrievalClosed(R, history.today());

        assertThat(history.ask(contract -> again).events()).isEmpty();
        history.until(R.plusDays(25));
        assertThat(history.contract().phase()).isInstanceOf(Phase.Deleted.class);
        assertThat(history.ask(contract -> again).events()).isEmpty();
        assertThat(history.effects().filter(DeleteMachine.class::isInstance)).hasSize(1);
    }

    @Test
    @Clause(REN_6)
    void what_the_host_confirms_without_having_been_asked_changes_nothing() {
        History history = active("2026-01-31");
        LocalDate today = history.today();

        assertThat(history.ask(contract -> new ConfirmShutdown(today)).events()).isEmpty();
        assertThat(history.ask(contract -> new ConfirmRetrieval(today)).events())
                .isEmpty();
        assertThat(history.ask(contract -> new ConfirmDeletion(today)).events()).isEmpty();
        assertThat(history.contract().isActive()).isTrue();
    }

    @Test
    @Clause(REN_6)
    void a_deletion_that_was_not_ordered_cannot_be_confirmed() {
        History history = expired(WORLD, "2026-01-31");

        assertThat(history.ask(contract -> new ConfirmDeletion(history.today())).events())
                .isEmpty();
        assertThat(history.contract().phase()).isInstanceOf(Phase.Expired.class);
    }

    @Test
    @Clause(REN_5)
    void a_key_that_turns_after_the_renewal_was_paid_turns_nothing() {
        History history = expired(WORLD, "2026-01-31").breaks(Part.MACHINES, 3).then(renews());

        assertThat(history.ask(contract -> new ConfirmShutdown(history.today())).events())
                .isEmpty();
        assertThat(history.ask(contract -> new ConfirmRetrieval(history.today()))
                        .events())
                .isEmpty();
        assertThat(PassTime.attention(history.contract())).isEmpty();
    }

    @Test
    @Clause(REN_6)
    void what_is_done_for_the_end_is_wanted_only_while_it_comes() {
        Contract inGrace = expired(WORLD, "2026-01-31").contract();
        Contract renewed = expired(WORLD, "2026-01-31")
                .breaks(Part.MACHINES, 3)
                .then(renews())
                .contract();
        ShutDownMachine shutDown = new ShutDownMachine(Orders.MACHINE, R);
        OpenRetrieval open = new OpenRetrieval(Orders.MACHINE, R);
        ExtendRetrieval extend = new ExtendRetrieval(R, R.plusDays(20));
        CloseRetrieval close = new CloseRetrieval(R);

        for (Effect effect : List.<Effect>of(shutDown, open, extend)) {
            assertThat(effect.wanted(inGrace)).isTrue();
            assertThat(effect.wanted(renewed)).isFalse();
            assertThat(effect.wanted(active("2026-01-31").contract())).isFalse();
        }
        assertThat(close.wanted(renewed)).isTrue();
        assertThat(shutDown.key()).isEqualTo("shut-down/2026-02-28");
        assertThat(shutDown.lane()).isEqualTo(Effect.Lane.MACHINE);
        assertThat(open.key()).isEqualTo("open-retrieval/2026-02-28");
        assertThat(open.lane()).isEqualTo(Effect.Lane.TRANSFER);
        assertThat(extend.key()).isEqualTo("extend-retrieval/2026-02-28/2026-03-20");
        assertThat(extend.lane()).isEqualTo(Effect.Lane.TRANSFER);
        assertThat(close.key()).isEqualTo("close-retrieval/2026-02-28");
        assertThat(close.lane()).isEqualTo(Effect.Lane.TRANSFER);
    }

    @Test
    void the_library_itself_confirms() {
        LocalDate today = day("2026-03-01");

        assertThat(new ConfirmShutdown(today).by()).isEqualTo(Actor.SYSTEM);
        assertThat(new ConfirmRetrieval(today).by()).isEqualTo(Actor.SYSTEM);
        assertThat(new ConfirmRetrievalClosed(R, today).by()).isEqualTo(Actor.SYSTEM);
        assertThat(new ConfirmDeletion(today).by()).isEqualTo(Actor.SYSTEM);
        assertThat(PassTime.day(Time.on(today)).by()).isEqualTo(Actor.SYSTEM);
        assertThat(PassTime.day(Time.on(today)).on()).isEqualTo(today);
    }
}
