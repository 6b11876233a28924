package io.leasehold.domain.forcemajeure;

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
import static io.leasehold.domain.clause.ClauseId.AVL_3;
import static io.leasehold.domain.clause.ClauseId.REN_5;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.Step.Part;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.ending.DeletionOrdered;
import io.leasehold.domain.ending.DeletionPostponed;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.ending.RetrievalOpened;
import io.leasehold.domain.hold.EarlyEnd;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.notice.Announce;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.NoticeSent;
import io.leasehold.domain.passing.PassTime;
import io.leasehold.domain.reminder.ReminderSent;
import io.leasehold.domain.renewal.RenewalRefusal;
import io.leasehold.domain.renewal.Renewed;
import io.leasehold.domain.termination.Terminated;
import io.leasehold.domain.terms.ForceMajeureTerms;
import io.leasehold.domain.terms.Terms;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Deadlines that rest. R is 28 February 2026; it is declared on the 25th and over on 7 March, after ten days. */
class ForceMajeureTest {

    private static final LocalDate R = day("2026-02-28");
    private static final LocalDate BEGINS = day("2026-02-25");
    private static final LocalDate OVER = day("2026-03-07");

    private static Step declares() {
        return new Step.DeclaresForceMajeure();
    }

    private static Step isOver() {
        return new Step.ForceMajeureIsOver();
    }

    private static History struck() {
        return active("2026-01-31").until(BEGINS).then(declares());
    }

    private static History rested() {
        return struck().until(OVER).then(isOver());
    }

    private static LocalDate dayOf(History history, Class<? extends Event> kind) {
        return history.happened()
                .filter(it -> kind.isInstance(it.event()))
                .map(Happened::on)
                .last();
    }

    private static Refusal begins(History history, String cause, LocalDate received) {
        return history.ask(now -> new BeginForceMajeure("other", cause, received, history.today(), Orders.OPERATOR))
                .refusal();
    }

    @Test
    @Clause(AVL_2)
    void while_it_lasts_nothing_expires() {
        History history = struck().until(day("2026-03-06")).evening();
        assertThat(history.contract().isActive()).isTrue();
        assertThat(history.events(ReminderSent.class)).hasSize(3);
        assertThat(history.contract().activeTerm().renewal()).isEqualTo(R);
    }

    @Test
    @Clause(AVL_2)
    void once_it_is_over_the_shutdown_has_as_many_days_left_as_before() {
        History history = rested();
        assertThat(PassTime.attention(history.contract())).contains(R.plusDays(11));

        history.until(day("2026-05-01"));
        assertThat(history.events(Expired.class)).containsExactly(new Expired(R, R.plusDays(11)));
        assertThat(history.events(DeletionPostponed.class)).isEmpty();
        assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(R.plusDays(26));
    }

    @Test
    @Clause(AVL_2)
    void in_grace_the_deletion_and_the_last_day_to_renew_move_by_the_days_that_rested() {
        History history = expired(WORLD, "2026-01-31").until(day("2026-03-05")).then(declares());
        history.until(day("2026-04-05")).then(isOver());

        assertThat(history.contract().ending().get().deletionFrom()).isEqualTo(day("2026-04-16"));
        assertThat(history.contract().ending().get().graceThrough()).isEqualTo(day("2026-04-15"));
        history.until(day("2026-04-15")).then(renews());
        assertThat(history.contract().isActive()).isTrue();
    }

    @Test
    @Clause({AVL_2, REN_5})
    void while_it_lasts_in_grace_the_time_to_renew_does_not_run_out() {
        History history = expired(WORLD, "2026-01-31").until(day("2026-03-05")).then(declares());
        history.until(day("2026-04-20")).then(renews());
        assertThat(history.contract().isActive()).isTrue();

        History lastDay = expired(WORLD, "2026-01-31").until(day("2026-03-15")).then(declares());
        lastDay.until(day("2026-03-20")).then(renews());
        assertThat(lastDay.contract().isActive()).isTrue();
    }

    @Test
    @Clause({AVL_2, REN_5})
    void a_time_to_renew_that_was_over_before_does_not_come_back() {
        History history = expired(WORLD, "2026-01-31").until(day("2026-03-15")).then(asksToRenew());
        history.until(day("2026-03-16")).evening();
        history.until(day("2026-03-17")).then(declares());
        history.until(day("2026-03-25")).then(renews());

        assertThat(history.last().refusal()).isEqualTo(new RenewalRefusal.GraceIsOver(day("2026-03-15")));
    }

    @Test
    @Clause(AVL_2)
    void the_retrieval_session_stays_open_through_the_next_update_and_then_as_long_as_it_would_have() {
        History history = expired(WORLD, "2026-01-31").until(day("2026-03-05")).then(declares());
        history.until(day("2026-03-14")).then(isOver());

        assertThat(history.effects()
                        .filter(KeepRetrievalOpen.class::isInstance)
                        .map(it -> ((KeepRetrievalOpen) it).through()))
                .containsExactly(day("2026-03-22"), day("2026-03-29"), day("2026-03-24"));
    }

    @Test
    @Clause(AVL_2)
    void the_session_of_another_end_and_one_of_a_renewed_server_are_not_kept_open() {
        History history = expired(WORLD, "2026-01-31").until(day("2026-03-05")).then(declares());
        KeepRetrievalOpen kept = new KeepRetrievalOpen(R, day("2026-03-22"), "flood");
        KeepRetrievalOpen ofAnother = new KeepRetrievalOpen(R.minusMonths(1), day("2026-03-22"), "flood");

        assertThat(kept.wanted(history.contract())).isTrue();
        assertThat(ofAnother.wanted(history.contract())).isFalse();
        history.then(renews());
        assertThat(kept.wanted(history.contract())).isFalse();
    }

    @Test
    @Clause(AVL_2)
    void a_session_that_opens_meanwhile_is_planned_to_outlast_the_next_update() {
        History history = active("2026-01-31").until(R.plusDays(1)).breaks(Part.MACHINES, 5);
        history.until(R.plusDays(2)).then(declares());
        history.until(R.plusDays(6)).evening();

        // Grace counts from 6 March, and force majeure from 2 March until the 9th at least.
        assertThat(history.events(RetrievalOpened.class))
                .containsExactly(new RetrievalOpened(R, day("2026-03-27"), day("2026-03-06")));
    }

    @Test
    @Clause(AVL_2)
    void the_customer_hears_that_it_began_every_week_that_it_lasts_and_that_it_is_over() {
        History history = struck().until(day("2026-03-12")).then(isOver());

        assertThat(history.events(NoticeSent.class))
                .containsExactly(
                        new NoticeSent(NoticeKind.FORCE_MAJEURE, "fm-1", BEGINS),
                        new NoticeSent(NoticeKind.FORCE_MAJEURE_UPDATE, "fm-1/2026-03-04", day("2026-03-04")),
                        new NoticeSent(NoticeKind.FORCE_MAJEURE_UPDATE, "fm-1/2026-03-11", day("2026-03-11")),
                        new NoticeSent(NoticeKind.FORCE_MAJEURE_ENDED, "fm-1", day("2026-03-12")));
    }

    @Test
    @Clause(AVL_2)
    void of_several_updates_that_were_missed_one_goes_out_and_the_next_keeps_its_day() {
        History history = struck().outage(20).evening();

        assertThat(history.events(ForceMajeureUpdated.class))
                .containsExactly(
                        new ForceMajeureUpdated("fm-1", "a flood", BEGINS, day("2026-03-18"), day("2026-03-17")));
    }

    @Test
    @Clause(AVL_2)
    void an_update_that_the_mail_server_did_not_take_gives_way_to_a_later_one_and_to_the_end() {
        History history = struck().breaks(Part.MAIL, 16);
        history.until(day("2026-03-15")).evening();

        assertThat(history.events(ForceMajeureUpdated.class)).hasSize(2);
        assertThat(history.events(NoticeSent.class).map(NoticeSent::occasion))
                .containsExactly("fm-1", "fm-1/2026-03-11");
        Announce last = history.effects()
                .filter(Announce.class::isInstance)
                .map(Announce.class::cast)
                .last();
        assertThat(last.wanted(history.contract())).isTrue();
        assertThat(last.wanted(history.then(isOver()).contract())).isFalse();
    }

    @Test
    @Clause(AVL_2)
    void an_open_payment_holds_the_shutdown_that_rested_as_any_other() {
        History history = rested().until(day("2026-03-10"))
                .then(asksToRenew())
                .until(day("2026-03-13"))
                .evening();
        assertThat(history.contract().isActive()).isTrue();
        history.then(pays());
        assertThat(history.events(Renewed.class)).hasSize(1);
    }

    @Test
    @Clause(AVL_2)
    void declared_or_ended_again_under_the_same_id_nothing_happens() {
        History history = struck();
        history.ask(now -> new BeginForceMajeure("fm-1", "a flood", BEGINS, BEGINS, Orders.OPERATOR));
        assertThat(history.last().events()).isEmpty();

        history.until(OVER).then(isOver()).then(isOver());
        assertThat(history.last().events()).isEmpty();
        history.ask(now -> new BeginForceMajeure("fm-1", "a flood", BEGINS, OVER, Orders.OPERATOR));
        assertThat(history.last().events()).isEmpty();
        assertThat(history.contract().holds().isResting()).isFalse();
    }

    @Test
    @Clause(AVL_2)
    void it_needs_a_cause_a_contract_in_force_and_that_no_other_lasts() {
        assertThat(begins(active("2026-01-31"), " ", day("2026-01-31")))
                .isEqualTo(new ForceMajeureRefusal.CauseMissing());
        assertThat(begins(struck(), "a storm", BEGINS)).isEqualTo(new ForceMajeureRefusal.ForceMajeureLasts(BEGINS));
        assertThat(begins(ordered(WORLD, "2026-01-31"), "a storm", BEGINS))
                .isEqualTo(new ForceMajeureRefusal.NothingToRest());
        assertThat(begins(active("2026-01-31").until(day("2026-05-01")), "a storm", BEGINS))
                .isEqualTo(new ForceMajeureRefusal.NothingToRest());
        assertThat(begins(active("2026-01-31"), "a storm", day("2026-01-30")))
                .isEqualTo(new ForceMajeureRefusal.NoticeBeforeContract(day("2026-01-30"), day("2026-01-31")));
        assertThat(active("2026-01-31").then(isOver()).last().refusal())
                .isEqualTo(new ForceMajeureRefusal.NothingRests());
    }

    @Test
    @Clause(SEC_3)
    void only_operators_declare_it_and_say_that_it_is_over() {
        Contract contract = struck().contract();
        for (Actor actor : new Actor[] {new Actor.Customer(ALICE), Actor.SYSTEM}) {
            for (String id : new String[] {"fm-1", "fm-2"}) {
                assertThat(contract.decide(new BeginForceMajeure(id, "a flood", BEGINS, BEGINS, actor))
                                .getLeft())
                        .isEqualTo(new Ownership.OperatorsOnly());
            }
            assertThat(contract.decide(new EndForceMajeure("fm-1", BEGINS, actor))
                            .getLeft())
                    .isEqualTo(new Ownership.OperatorsOnly());
        }
        assertThat(contract.decide(new EndForForceMajeure(BEGINS, new Actor.Visitor()))
                        .getLeft())
                .isEqualTo(new Ownership.NotYours(contract.id()));
    }

    @Test
    @Clause(AVL_3)
    void after_more_than_thirty_days_from_the_receipt_either_party_may_end_the_contract() {
        for (Party party : Party.values()) {
            Step asks = new Step.AsksToEndForForceMajeure(party);
            History history = struck().until(day("2026-03-27")).then(asks);
            assertThat(history.last().refusal())
                    .isEqualTo(new ForceMajeureRefusal.NotYetEndable(BEGINS, day("2026-03-28")));

            history.until(day("2026-03-28")).then(asks);
            assertThat(history.events())
                    .containsSubsequence(
                            new ForceMajeureEnded(
                                    "fm-1", ForceMajeureEnded.Because.CONTRACT_ENDS, 31, day("2026-03-28")),
                            new Terminated(EarlyEnd.Because.FORCE_MAJEURE, party, true, day("2026-03-28")));
            history.then(renews());
            assertThat(history.last().refusal()).isEqualTo(new RenewalRefusal.EndedForForceMajeure());
            history.until(day("2026-06-01"));
            assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(day("2026-04-12"));
            assertThat(history.events(NoticeSent.class).map(NoticeSent::kind))
                    .doesNotContain(NoticeKind.FORCE_MAJEURE_ENDED);
        }
    }

    @Test
    @Clause(AVL_3)
    void how_long_it_must_have_lasted_is_what_the_terms_say() {
        Terms terms = Terms.builder()
                .from(REFERENCE)
                .forceMajeure(new ForceMajeureTerms(3, 5))
                .build();
        History history = active(WORLD.under(terms), "2026-01-31").then(declares());
        Step asks = new Step.AsksToEndForForceMajeure(Party.HOST);

        assertThat(history.until(day("2026-02-05")).then(asks).last().outcome().isLeft())
                .isTrue();
        assertThat(history.until(day("2026-02-06")).then(asks).last().outcome().isRight())
                .isTrue();
        assertThat(history.events(ForceMajeureUpdated.class).map(ForceMajeureUpdated::on))
                .containsExactly(day("2026-02-03"));
    }

    @Test
    @Clause(AVL_3)
    void nobody_ends_a_contract_for_a_force_majeure_that_is_over_or_twice() {
        Step asks = new Step.AsksToEndForForceMajeure(Party.HOST);
        assertThat(rested().then(asks).last().refusal()).isEqualTo(new ForceMajeureRefusal.NoForceMajeureToEndFor());
        assertThat(struck().until(day("2026-04-01"))
                        .then(asks)
                        .then(asks)
                        .last()
                        .refusal())
                .isEqualTo(new ForceMajeureRefusal.EndedAlready(day("2026-04-01")));
    }
}
