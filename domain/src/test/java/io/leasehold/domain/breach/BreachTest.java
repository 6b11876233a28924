package io.leasehold.domain.breach;

import static io.leasehold.domain.Sample.ALICE;
import static io.leasehold.domain.Sample.REFERENCE;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.asksToRenew;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.expired;
import static io.leasehold.domain.Sample.ordered;
import static io.leasehold.domain.Sample.pays;
import static io.leasehold.domain.Sample.renews;
import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.ORD_6;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.Step.Part;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.ending.CloseRetrieval;
import io.leasehold.domain.ending.Deleted;
import io.leasehold.domain.ending.RetrievalOpened;
import io.leasehold.domain.ending.ShutDownMachine;
import io.leasehold.domain.hold.Breach;
import io.leasehold.domain.hold.EarlyEnd;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.passing.PassTime;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.payment.RequestSuperseded;
import io.leasehold.domain.reminder.ReminderSuperseded;
import io.leasehold.domain.renewal.KeptOff;
import io.leasehold.domain.renewal.RenewalRefusal;
import io.leasehold.domain.renewal.Renewed;
import io.leasehold.domain.termination.Terminated;
import io.leasehold.domain.terms.BreachTerms;
import io.leasehold.domain.terms.Terms;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** From the registered letter to the remedy or the end. R is 28 February 2026; a breach can be remedied for 7 days. */
class BreachTest {

    private static final LocalDate R = day("2026-02-28");
    private static final LocalDate RECEIVED = day("2026-02-08");

    private static History breached() {
        return active("2026-01-31").until(RECEIVED).then(new Step.NotesBreach(Party.CUSTOMER, 0));
    }

    private static Refusal refusal(History history, LocalDate received) {
        return history.ask(now -> new NoteBreach(Party.HOST, received, Option.none(), history.today(), Orders.OPERATOR))
                .refusal();
    }

    private static Terminated ended(Party by, LocalDate on) {
        return new Terminated(EarlyEnd.Because.BREACH, by, true, on);
    }

    @Test
    @Clause(ORD_6)
    void the_party_has_seven_days_from_its_receipt_of_the_letter() {
        History history = breached();

        Breach breach = new Breach(Party.CUSTOMER, RECEIVED, day("2026-02-15"), day("2026-02-15"));
        assertThat(history.events()).endsWith(new BreachNoted(breach, Option.none(), RECEIVED));
        history.until(day("2026-02-15")).evening();
        assertThat(history.contract().isActive()).isTrue();
        assertThat(PassTime.attention(history.contract())).contains(day("2026-02-16"));
    }

    @Test
    @Clause(ORD_6)
    void the_customer_is_told_of_each_breach_and_each_remedy_even_of_two_on_one_day() {
        Step.NotesBreach breach = new Step.NotesBreach(Party.CUSTOMER, 0);
        History history = active("2026-01-31")
                .until(RECEIVED)
                .then(breach)
                .then(new Step.Remedies())
                .then(breach);

        assertThat(history.effects()
                        .filter(Notify.class::isInstance)
                        .map(Notify.class::cast)
                        .filter(told -> told.kind() == NoticeKind.BREACH || told.kind() == NoticeKind.BREACH_REMEDIED)
                        .map(Notify::key))
                .containsExactly("notify/BREACH/1", "notify/BREACH_REMEDIED/1", "notify/BREACH/2");
    }

    @Test
    @Clause(ORD_6)
    void how_long_it_has_is_what_the_terms_say() {
        Terms terms =
                Terms.builder().from(REFERENCE).breach(new BreachTerms(20)).build();
        History history = active(WORLD.under(terms), "2026-01-31").then(new Step.NotesBreach(Party.HOST, 0));

        assertThat(history.contract().holds().breach().get().deadline()).isEqualTo(day("2026-02-20"));
    }

    @Test
    @Clause(ORD_6)
    void not_remedied_the_contract_ends_before_any_command_of_the_eighth_day() {
        History history = breached().until(day("2026-02-15")).evening();
        Contract before = history.contract();

        assertThat(PassTime.dawn(Time.on(day("2026-02-15"))).decide(before).get())
                .isEmpty();
        assertThat(PassTime.dawn(Time.on(day("2026-02-16"))).decide(before).get())
                .endsWith(ended(Party.CUSTOMER, day("2026-02-16")));
    }

    @Test
    @Clause(ORD_6)
    void an_early_end_is_followed_by_the_whole_grace_and_the_deletion() {
        History history = breached().until(day("2026-04-01"));
        Terminated ended = history.events(Terminated.class).single();

        assertThat(ended).isEqualTo(ended(Party.CUSTOMER, day("2026-02-16")));
        assertThat(history.effects())
                .contains(new ShutDownMachine(Orders.MACHINE, R))
                .contains(new Notify(NoticeKind.TERMINATED, "BREACH", ended));
        assertThat(history.events(RetrievalOpened.class))
                .containsExactly(new RetrievalOpened(R, day("2026-03-02"), day("2026-02-16")));
        assertThat(history.events(Deleted.class).single().certificate().deletedOn())
                .isEqualTo(day("2026-03-03"));
        assertThat(history.events(ReminderSuperseded.class)).hasSize(2);
    }

    @Test
    @Clause(ORD_6)
    void what_ended_is_not_renewed_and_an_open_payment_is_not_waited_for() {
        History history = breached()
                .until(day("2026-02-14"))
                .then(asksToRenew())
                .until(day("2026-02-16"))
                .then(renews());
        assertThat(history.last().refusal()).isEqualTo(new RenewalRefusal.EndedForBreach());
        assertThat(history.contract().isActive()).isTrue();

        history.then(pays());
        assertThat(history.events()).contains(new RequestSuperseded("c1-2"));
        assertThat(history.events(PaymentDeclined.class)).hasSize(1);
        assertThat(history.events(Renewed.class)).isEmpty();
        assertThat(history.contract().isActive()).isFalse();
    }

    @Test
    @Clause(ORD_6)
    void remedied_in_time_nothing_happens() {
        History history = breached().until(day("2026-02-15")).then(new Step.Remedies());
        assertThat(history.events()).endsWith(new BreachRemedied(Party.CUSTOMER, day("2026-02-15")));

        history.until(day("2026-02-25"));
        assertThat(history.contract().isActive()).isTrue();
        assertThat(history.events(Terminated.class)).isEmpty();
    }

    @Test
    @Clause(ORD_6)
    void there_is_no_remedy_once_the_contract_has_ended_or_without_a_breach() {
        assertThat(breached()
                        .until(day("2026-02-16"))
                        .then(new Step.Remedies())
                        .last()
                        .refusal())
                .isEqualTo(new BreachRefusal.NoOpenBreach());
        assertThat(active("2026-01-31").then(new Step.Remedies()).last().refusal())
                .isEqualTo(new BreachRefusal.NoOpenBreach());
    }

    @Test
    @Clause(ORD_6)
    void noted_too_late_the_contract_ends_on_the_day_after_it_was_noted_and_never_backwards() {
        History history = active("2026-01-31").until(day("2026-02-20")).then(new Step.NotesBreach(Party.HOST, 19));

        assertThat(history.contract().holds().breach().get().deadline()).isEqualTo(day("2026-02-08"));
        history.evening();
        assertThat(history.contract().isActive()).isTrue();

        history.until(day("2026-02-21")).evening();
        assertThat(history.events(Terminated.class)).containsExactly(ended(Party.HOST, day("2026-02-21")));
    }

    @Test
    @Clause({AVL_2, ORD_6})
    void a_letter_that_is_noted_after_a_force_majeure_gets_the_rest_that_it_would_have_had() {
        History history = active("2026-01-31").until(RECEIVED).then(new Step.DeclaresForceMajeure());
        history.until(day("2026-02-18")).then(new Step.ForceMajeureIsOver());
        history.until(day("2026-02-20")).then(new Step.NotesBreach(Party.CUSTOMER, 5));

        Breach breach = new Breach(Party.CUSTOMER, day("2026-02-15"), day("2026-02-25"), day("2026-02-25"));
        assertThat(history.events()).endsWith(new BreachNoted(breach, Option.none(), day("2026-02-20")));
    }

    @Test
    @Clause({AVL_2, ORD_6})
    void force_majeure_rests_from_its_declaration_however_long_ago_its_notice_was_received() {
        History history = breached().until(day("2026-02-14")).then(new Step.DeclaresForceMajeure(9));
        history.until(day("2026-02-20")).then(new Step.ForceMajeureIsOver());

        assertThat(history.contract().holds().breach().get().deadline()).isEqualTo(day("2026-02-21"));
    }

    @Test
    @Clause(ORD_6)
    void in_grace_the_end_only_forbids_to_renew() {
        History history = expired(WORLD, "2026-01-31").then(new Step.NotesBreach(Party.CUSTOMER, 0));
        LocalDate deletion = history.contract().ending().get().deletionFrom();
        history.until(day("2026-03-09")).then(renews());

        assertThat(history.last().refusal()).isEqualTo(new RenewalRefusal.EndedForBreach());
        history.until(day("2026-04-01"));
        assertThat(history.events(Terminated.class))
                .containsExactly(new Terminated(EarlyEnd.Because.BREACH, Party.CUSTOMER, false, day("2026-03-09")));
        assertThat(history.events(Deleted.class).single().certificate().deletedOn())
                .isEqualTo(deletion);
        assertThat(history.effects().filter(ShutDownMachine.class::isInstance)).hasSize(1);
    }

    @Test
    @Clause(ORD_6)
    void a_period_that_was_paid_in_grace_and_waits_for_the_server_is_accounted_for_before_the_end() {
        History history = expired(WORLD, "2026-01-31")
                .then(new Step.NotesBreach(Party.HOST, 0))
                .until(day("2026-03-03"))
                .breaks(Part.MACHINES, 20);
        history.then(renews()).until(day("2026-03-09")).evening();

        assertThat(history.events(KeptOff.class)).containsExactly(new KeptOff(R, true, day("2026-03-09")));
        assertThat(history.events(InvoiceDrawn.class)).hasSize(2);
        assertThat(history.events(Terminated.class)).containsExactly(ended(Party.HOST, day("2026-03-09")));
        assertThat(history.effects()).contains(new CloseRetrieval(R));
        assertThat(history.contract().ending().get().deletionFrom()).isEqualTo(day("2026-03-24"));
    }

    @Test
    @Clause(ORD_6)
    void a_letter_is_received_by_today_under_this_contract_and_while_it_is_in_force() {
        History history = active("2026-01-31").then(new Step.DaysPass(5));
        assertThat(refusal(history, history.today().plusDays(1)))
                .isEqualTo(
                        new BreachRefusal.LetterNotReceivedYet(history.today().plusDays(1), history.today()));
        assertThat(refusal(history, day("2026-01-30")))
                .isEqualTo(new BreachRefusal.LetterBeforeContract(day("2026-01-30"), day("2026-01-31")));
        assertThat(refusal(ordered(WORLD, "2026-01-31"), day("2026-01-31")))
                .isEqualTo(new BreachRefusal.NothingToBreach());
        assertThat(refusal(breached().until(day("2026-02-17")).evening(), RECEIVED))
                .isEqualTo(new BreachRefusal.NothingToBreach());
        assertThat(refusal(active("2026-01-31").until(day("2026-05-01")), RECEIVED))
                .isEqualTo(new BreachRefusal.NothingToBreach());
        assertThat(refusal(breached(), RECEIVED)).isEqualTo(new BreachRefusal.BreachIsOpen(day("2026-02-15")));
    }

    @Test
    @Clause(SEC_3)
    void only_operators_note_letters_and_remedies() {
        Contract contract = breached().contract();
        for (Actor actor : new Actor[] {new Actor.Customer(ALICE), Actor.SYSTEM}) {
            NoteBreach note = new NoteBreach(Party.HOST, RECEIVED, Option.none(), RECEIVED, actor);
            assertThat(contract.decide(note).getLeft()).isEqualTo(new Ownership.OperatorsOnly());
            assertThat(contract.decide(new Remedy(RECEIVED, actor)).getLeft()).isEqualTo(new Ownership.OperatorsOnly());
        }
    }
}
