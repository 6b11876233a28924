package io.leasehold.domain.reminder;

import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.YEAR;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.asksToRenew;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.ordered;
import static io.leasehold.domain.Sample.reminding;
import static io.leasehold.domain.Sample.renews;
import static io.leasehold.domain.clause.ClauseId.REN_2;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.Sample;
import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Step.Part;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.ReminderPlan;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.passing.PassTime;
import io.leasehold.domain.period.Length;
import io.vavr.collection.List;
import java.time.Period;
import org.junit.jupiter.api.Test;

@Clause(REN_2)
class RemindersTest {

    private static List<String> sent(History history) {
        return history.happened()
                .filter(it -> it.event() instanceof ReminderSent)
                .map(it -> it.on() + " " + ((ReminderSent) it.event()).offset());
    }

    private static List<String> superseded(History history) {
        return history.happened()
                .filter(it -> it.event() instanceof ReminderSuperseded)
                .map(it -> it.on() + " " + ((ReminderSuperseded) it.event()).offset());
    }

    @Test
    void a_year_gets_all_five() {
        History history = active(WORLD, "2026-01-31", YEAR).until(day("2027-02-05"));

        assertThat(sent(history))
                .containsExactly(
                        "2026-11-30 P2M", "2026-12-31 P1M", "2027-01-16 P15D", "2027-01-30 P1D", "2027-01-31 P0D");
        assertThat(superseded(history)).isEmpty();
    }

    @Test
    void a_monthly_contract_gets_no_two_month_reminder_and_no_one_month_one_on_its_first_day() {
        History history = active("2026-03-15").until(day("2026-04-20"));

        assertThat(sent(history)).containsExactly("2026-03-31 P15D", "2026-04-14 P1D", "2026-04-15 P0D");
    }

    @Test
    void two_months_before_30_April_is_28_February_or_29_in_a_leap_year() {
        assertThat(sent(active(WORLD, "2026-10-30", new Length(6)).until(day("2027-03-01"))))
                .containsExactly("2027-02-28 P2M");
        assertThat(sent(active(WORLD, "2027-10-30", new Length(6)).until(day("2028-03-01"))))
                .containsExactly("2028-02-29 P2M");
    }

    @Test
    void a_reminder_the_day_after_the_renewal_date_became_known_is_sent() {
        History history =
                active(WORLD.under(reminding("P27D", "P28D")), "2026-01-31").until(day("2026-03-05"));

        assertThat(sent(history)).containsExactly("2026-02-01 P27D");
    }

    @Test
    void which_reminders_go_out_is_what_the_terms_say() {
        assertThat(sent(active(WORLD.under(reminding("P7D")), "2026-01-31").until(day("2026-03-05"))))
                .containsExactly("2026-02-21 P7D");
        assertThat(sent(active(WORLD.under(reminding()), "2026-01-31").until(day("2026-03-05"))))
                .isEmpty();
    }

    @Test
    void of_several_missed_the_latest_goes_out_and_the_others_are_superseded() {
        History history = active("2026-01-31").until(day("2026-02-12"));
        history.outage(16).evening();

        assertThat(sent(history)).containsExactly("2026-02-28 P0D");
        assertThat(superseded(history)).containsExactly("2026-02-28 P15D", "2026-02-28 P1D");
    }

    @Test
    void two_reminders_of_one_date_are_one_mail() {
        History history = active(WORLD.under(reminding("P1M", "P31D", "P0D")), "2026-01-31")
                .then(renews())
                .until(day("2026-04-02"));

        assertThat(sent(history)).containsExactly("2026-02-28 P31D", "2026-03-31 P0D");
        assertThat(superseded(history)).containsExactly("2026-02-28 P1M");
        History longer = active(WORLD.under(reminding("P1M", "P30D")), "2026-10-31", new Length(6))
                .until(day("2027-04-10"));
        assertThat(sent(longer)).containsExactly("2027-03-30 P1M", "2027-03-31 P30D");
        History same = active(WORLD.under(reminding("P1M", "P31D")), "2026-10-31", new Length(6))
                .until(day("2027-04-10"));
        assertThat(sent(same)).containsExactly("2027-03-30 P31D");
        assertThat(superseded(same)).containsExactly("2027-03-30 P1M");
    }

    @Test
    void after_the_renewal_date_the_expiry_takes_their_place() {
        History history = active("2026-01-31").until(day("2026-02-27"));
        history.outage(3).evening();

        assertThat(history.today()).isEqualTo(day("2026-03-02"));
        assertThat(sent(history)).containsExactly("2026-02-13 P15D");
        assertThat(superseded(history)).containsExactly("2026-03-02 P1D", "2026-03-02 P0D");
    }

    @Test
    void one_that_the_mail_server_has_not_taken_yet_is_superseded_by_the_next() {
        History history = active("2026-01-31").until(day("2026-02-12"));
        history.breaks(Part.MAIL, 16).until(day("2026-03-05"));

        assertThat(sent(history)).containsExactly("2026-02-28 P0D");
        assertThat(superseded(history)).containsExactly("2026-02-27 P15D", "2026-02-28 P1D");
    }

    @Test
    void one_that_the_mail_server_takes_before_the_day_of_the_next_is_sent() {
        History history = active("2026-01-31").until(day("2026-02-12"));
        history.breaks(Part.MAIL, 14).until(day("2026-03-05"));

        assertThat(sent(history)).containsExactly("2026-02-26 P15D", "2026-02-27 P1D", "2026-02-28 P0D");
        assertThat(superseded(history)).isEmpty();
    }

    @Test
    void a_renewal_cancels_those_of_the_old_date_and_plans_those_of_the_new() {
        History history =
                active("2026-01-31").until(day("2026-02-14")).then(renews()).until(day("2026-04-02"));

        assertThat(sent(history))
                .containsExactly(
                        "2026-02-13 P15D", "2026-02-28 P1M", "2026-03-16 P15D", "2026-03-30 P1D", "2026-03-31 P0D");
        assertThat(history.contract().reminders()).isEmpty();
    }

    @Test
    void a_reminder_on_its_way_when_the_date_moves_is_not_sent() {
        History history = active("2026-01-31").until(day("2026-02-13"));
        history.breaks(Part.MAIL, 3).evening().then(renews()).until(day("2026-02-20"));

        Remind old = new Remind(Period.ofDays(15), day("2026-02-28"));
        assertThat(history.effects()).contains(old);
        assertThat(old.wanted(history.contract())).isFalse();
        assertThat(sent(history)).isEmpty();
        assertThat(history.ask(contract -> new ConfirmReminder(old, history.today()))
                        .events())
                .isEmpty();
    }

    @Test
    @Clause({REN_2, REN_7})
    void while_a_payment_holds_the_end_what_was_missed_is_superseded_the_day_after() {
        History history = active("2026-01-31").until(day("2026-02-27")).then(asksToRenew());
        history.outage(2).evening();

        assertThat(history.contract().isActive()).isTrue();
        assertThat(superseded(history)).containsExactly("2026-03-01 P1D", "2026-03-01 P0D");
        assertThat(sent(history)).containsExactly("2026-02-13 P15D");
        assertThat(PassTime.attention(history.contract())).contains(day("2026-03-03"));
    }

    @Test
    @Clause({REN_2, REN_7})
    void one_on_its_way_is_not_sent_after_the_renewal_date_either() {
        History history = active("2026-01-31").until(day("2026-02-28")).then(asksToRenew());
        history.breaks(Part.MAIL, 2).evening();
        assertThat(PassTime.attention(history.contract())).contains(day("2026-03-01"));
        history.until(day("2026-03-03"));

        assertThat(history.contract().isActive()).isTrue();
        assertThat(superseded(history)).containsExactly("2026-03-01 P0D");
        assertThat(sent(history)).doesNotContain("2026-03-02 P0D");
    }

    @Test
    void reminders_come_in_the_course_of_a_day_and_not_at_dawn() {
        Contract contract = active("2026-01-31").contract();
        Time due = Time.on(day("2026-02-13"));

        assertThat(new Reminders().atDawn()).isFalse();
        assertThat(PassTime.dawn(due).decide(contract).get()).isEmpty();
        assertThat(PassTime.day(due).decide(contract).get())
                .containsExactly(new ReminderDue(Period.ofDays(15), day("2026-02-28")));
        assertThat(new Reminders().next(contract)).contains(day("2026-02-13"));
    }

    @Test
    void a_contract_that_does_not_run_is_not_reminded() {
        Contract contract = ordered(WORLD, "2026-01-31").contract();

        assertThat(new Reminders().next(contract)).isEmpty();
        assertThat(new Reminders().due(contract, Time.on(day("2026-02-28")))).isEmpty();
        assertThat(Reminders.superseded(contract)).isEmpty();
    }

    @Test
    void the_claim_of_a_reminder_is_settled_by_its_confirmation_only_once() {
        History history = active("2026-01-31").until(day("2026-02-13"));
        history.breaks(Part.MAIL, 1).evening();
        Remind remind = new Remind(Period.ofDays(15), day("2026-02-28"));
        assertThat(remind.wanted(history.contract())).isTrue();
        assertThat(remind.key()).isEqualTo("remind/2026-02-28/P15D");
        assertThat(remind.lane()).isEqualTo(Effect.Lane.MAIL);

        ConfirmReminder confirm = new ConfirmReminder(remind, history.today());
        assertThat(history.ask(contract -> confirm).events())
                .containsExactly(new ReminderSent(Period.ofDays(15), day("2026-02-28")));
        assertThat(history.ask(contract -> confirm).events()).isEmpty();
        assertThat(remind.wanted(history.contract())).isFalse();
        assertThat(confirm.by()).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void a_reminder_of_another_offset_or_date_is_not_wanted() {
        History history = active("2026-01-31").until(day("2026-02-13"));
        history.breaks(Part.MAIL, 1).evening();

        assertThat(new Remind(Period.ofDays(1), day("2026-02-28")).wanted(history.contract()))
                .isFalse();
        assertThat(new Remind(Period.ofDays(15), day("2026-03-28")).wanted(history.contract()))
                .isFalse();
    }

    @Test
    void settling_another_offset_leaves_the_claim() {
        ReminderPlan plan =
                ReminderPlan.of(day("2026-04-30"), day("2026-01-30")).claiming(Period.ofDays(1));

        assertThat(plan.settling(Period.ofDays(15)).claimed()).contains(Period.ofDays(1));
        assertThat(plan.settling(Period.ofDays(1)).claimed()).isEmpty();
        assertThat(plan.settling(Period.ofDays(1)).settled()).containsExactly(Period.ofDays(1));
        assertThat(plan.dateOf(Period.ofMonths(2))).isEqualTo(day("2026-02-28"));
        assertThat(plan.open(Sample.REFERENCE.renewal().reminders()))
                .containsExactly(Period.ofMonths(2), Period.ofMonths(1), Period.ofDays(15), Period.ZERO);
    }

    @Test
    void events_tell_the_day_on_which_they_were_recorded() {
        Happened first = active("2026-01-31").happened().head();

        assertThat(first.on()).isEqualTo(day("2026-01-31"));
    }
}
