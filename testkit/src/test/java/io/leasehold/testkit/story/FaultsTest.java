package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.ORD_4;
import static io.leasehold.domain.clause.ClauseId.REN_2;
import static io.leasehold.domain.clause.ClauseId.REN_5;
import static io.leasehold.domain.clause.ClauseId.REN_6;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.ending.Deleted;
import io.leasehold.domain.ending.DeletionPostponed;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.ending.RetrievalOpened;
import io.leasehold.domain.ending.ShutDown;
import io.leasehold.domain.order.Activated;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.reminder.ReminderSent;
import io.leasehold.domain.reminder.ReminderSuperseded;
import io.leasehold.domain.renewal.Restarted;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contract when a part of the outside world is away for some days. Each contract here runs through 28 February 2026. */
@ExtendWith(Silence.class)
class FaultsTest {

    private final Story story = Story.begins("2026-01-31");
    private final Wired world = story.world();

    @Test
    void while_payments_are_away_an_order_waits_to_be_paid() {
        world.payments().fault().begin();
        story.orders("c1").pays("c1").lives("2026-02-01");
        assertThat(story.contract("c1").phase()).isInstanceOf(Phase.AwaitingPayment.class);
        world.payments().fault().end();
        story.until("2026-02-02").pays("c1");
        assertThat(story.datesOf("c1", Activated.class)).containsExactly("2026-02-02");
    }

    @Test
    @Clause(ORD_4)
    void while_payments_are_away_money_is_not_given_back_and_then_it_is_once() {
        story.orders("c1").pays("c1");
        world.payments().fault().begin();
        story.receives("c1", new PaymentNotice("stray", Samples.euros("5.00"), "VISA", Option.none()));
        story.lives("2026-02-03");
        assertThat(world.payments().givenBack().isEmpty()).isTrue();
        world.payments().fault().end();
        story.lives("2026-02-05");
        assertThat(world.payments().givenBack().get("stray")).contains(Samples.euros("5.00"));
        assertThat(world.store().waiting()).isEmpty();
    }

    @Test
    void a_mail_whose_answer_is_lost_is_sent_again_as_the_same_mail() {
        world.mailer().silence().begin();
        story.orders("c1");
        world.mailer().silence().end();
        story.until("2026-02-01");
        assertThat(story.mails("c1")).containsExactly("ORDER_CONFIRMED", "ORDER_CONFIRMED");
        assertThat(world.mailer().sent().distinct()).hasSize(1);
        assertThat(world.store().waiting()).isEmpty();
    }

    @Test
    @Clause(REN_2)
    void a_reminder_that_nobody_took_goes_out_once_when_mail_is_back() {
        story.orders("c1").pays("c1").lives("2026-02-12");
        world.mailer().fault().begin();
        story.lives("2026-02-19");
        world.mailer().fault().end();
        story.lives("2026-02-25");
        assertThat(reminders()).containsExactly("REMINDER P15D");
        assertThat(story.datesOf("c1", ReminderSent.class)).containsExactly("2026-02-20");
    }

    @Test
    @Clause(REN_2)
    void a_reminder_that_nobody_took_gives_way_to_the_next() {
        story.orders("c1").pays("c1").lives("2026-02-12");
        world.mailer().fault().begin();
        story.lives("2026-02-27");
        world.mailer().fault().end();
        story.lives("2026-02-28");
        assertThat(reminders()).containsExactly("REMINDER P0D");
        assertThat(story.datesOf("c1", ReminderSuperseded.class)).containsExactly("2026-02-27", "2026-02-28");
    }

    @Test
    @Clause(REN_2)
    void no_reminder_goes_out_after_the_renewal_date_even_if_mail_is_back_before_the_sweep() {
        story.orders("c1").pays("c1").lives("2026-02-26");
        world.mailer().fault().begin();
        story.lives("2026-02-28");
        world.mailer().fault().end();
        story.on("2026-03-01").carries();
        assertThat(reminders()).containsExactly("REMINDER P15D");
        story.lives("2026-03-01");
        assertThat(reminders()).containsExactly("REMINDER P15D");
        assertThat(story.mails("c1")).endsWith("EXPIRED");
    }

    @Test
    @Clause(REN_2)
    void after_an_outage_over_several_reminders_only_the_latest_goes_out() {
        story.orders("c1", Samples.YEAR).pays("c1").lives("2026-11-01");
        story.on("2027-01-20").lives("2027-01-20");
        assertThat(reminders()).containsExactly("REMINDER P15D");
        assertThat(story.history("c1").filter(ReminderSuperseded.class::isInstance))
                .hasSize(2);
    }

    @Test
    @Clause({REN_5, REN_6})
    void grace_counts_from_the_confirmed_shutdown() {
        story.orders("c1").pays("c1").lives("2026-02-28");
        world.hypervisor().fault().begin();
        story.lives("2026-03-04");
        assertThat(story.datesOf("c1", Expired.class)).containsExactly("2026-03-01");
        assertThat(story.machine("c1").get().running()).isTrue();
        world.hypervisor().fault().end();
        story.lives("2026-03-19");
        assertThat(story.datesOf("c1", ShutDown.class)).containsExactly("2026-03-05");
        assertThat(story.retrievalThrough("c1", "2026-02-28")).contains("2026-03-19");
        assertThat(story.machine("c1")).isNotEmpty();
        story.lives("2026-03-20");
        assertThat(story.machine("c1")).isEmpty();
    }

    @Test
    @Clause(REN_6)
    void nothing_is_deleted_while_the_shutdown_is_not_confirmed_however_long_that_takes() {
        story.orders("c1").pays("c1").lives("2026-02-28");
        world.hypervisor().fault().begin();
        story.lives("2026-04-30");
        assertThat(story.machine("c1").get().running()).isTrue();
        assertThat(story.leasehold().parkedEffects().list(Story.OPERATOR, 10).get())
                .hasSize(1);
        world.hypervisor().fault().end();
        story.leasehold()
                .parkedEffects()
                .list(Story.OPERATOR, 10)
                .get()
                .forEach(it -> story.leasehold().parkedEffects().retry(it.id(), Story.OPERATOR, story.now()));
        story.lives("2026-05-15");
        assertThat(story.datesOf("c1", ShutDown.class)).containsExactly("2026-05-01");
        assertThat(story.machine("c1")).isNotEmpty();
        story.lives("2026-05-16");
        assertThat(story.datesOf("c1", Deleted.class)).containsExactly("2026-05-16");
    }

    @Test
    @Clause({REN_5, REN_6})
    void a_retrieval_session_that_opens_late_moves_the_deletion_by_as_many_days() {
        story.orders("c1").pays("c1").lives("2026-02-28");
        world.transfers().fault().begin();
        story.lives("2026-03-03");
        world.transfers().fault().end();
        story.lives("2026-03-18");
        assertThat(story.datesOf("c1", RetrievalOpened.class)).containsExactly("2026-03-04");
        assertThat(story.retrievalThrough("c1", "2026-02-28")).contains("2026-03-18");
        assertThat(story.machine("c1")).isNotEmpty();
        story.lives("2026-03-19");
        assertThat(story.datesOf("c1", Deleted.class)).containsExactly("2026-03-19");
    }

    @Test
    @Clause({REN_5, REN_6})
    void a_session_of_which_the_customer_was_not_told_does_not_count_as_open() {
        story.orders("c1").pays("c1").lives("2026-02-28");
        world.mailer().fault().begin();
        story.lives("2026-03-03");
        assertThat(story.datesOf("c1", RetrievalOpened.class)).isEmpty();
        world.mailer().fault().end();
        story.lives("2026-03-19");
        assertThat(story.datesOf("c1", RetrievalOpened.class)).containsExactly("2026-03-04");
        assertThat(story.datesOf("c1", Deleted.class)).containsExactly("2026-03-19");
        var told = world.mailer().sent().filter(it -> it.credentials().isDefined());
        assertThat(told).hasSize(1);
    }

    @Test
    @Clause({REN_5, REN_6})
    void days_on_which_the_session_could_not_be_reached_are_given_back() {
        story.orders("c1").pays("c1").lives("2026-03-04");
        world.transfers().fault().begin();
        story.lives("2026-03-07");
        world.transfers().fault().end();
        story.lives("2026-03-16");
        assertThat(story.machine("c1")).isNotEmpty();
        assertThat(story.retrievalThrough("c1", "2026-02-28")).contains("2026-03-18");
        story.lives("2026-03-18");
        assertThat(story.machine("c1")).isNotEmpty();
        story.lives("2026-03-19");
        var deleted = (Deleted) story.history("c1").last();
        assertThat(deleted.certificate().deletedOn()).hasToString("2026-03-19");
        assertThat(deleted.certificate().compensatedDays()).isEqualTo(3);
        assertThat(deleted.certificate().retrievalThrough()).hasToString("2026-03-18");
    }

    @Test
    @Clause(REN_6)
    void an_interruption_of_the_days_given_back_is_given_back_too() {
        story.orders("c1").pays("c1").lives("2026-03-04");
        world.transfers().fault().begin();
        story.lives("2026-03-05");
        world.transfers().fault().end();
        story.lives("2026-03-15");
        world.transfers().fault().begin();
        story.lives("2026-03-16");
        world.transfers().fault().end();
        story.lives("2026-03-17");
        assertThat(story.machine("c1")).isNotEmpty();
        story.lives("2026-03-18");
        assertThat(story.datesOf("c1", Deleted.class)).containsExactly("2026-03-18");
    }

    @Test
    @Clause({REN_2, REN_6})
    void an_outage_over_the_expiry_costs_the_customer_nothing() {
        story.orders("c1").pays("c1").lives("2026-02-26");
        story.on("2026-03-05").lives("2026-03-05");
        assertThat(reminders()).containsExactly("REMINDER P15D");
        assertThat(story.datesOf("c1", Expired.class)).containsExactly("2026-03-05");
        assertThat(story.datesOf("c1", ShutDown.class)).containsExactly("2026-03-05");
        story.lives("2026-03-19");
        assertThat(story.machine("c1")).isNotEmpty();
        story.lives("2026-03-20");
        assertThat(story.datesOf("c1", Deleted.class)).containsExactly("2026-03-20");
    }

    @Test
    @Clause(REN_6)
    void after_an_outage_over_grace_nothing_is_deleted_before_the_days_were_given_back() {
        story.orders("c1").pays("c1").lives("2026-03-01");
        story.on("2026-04-01").lives("2026-04-01");
        assertThat(story.machine("c1")).isNotEmpty();
        assertThat(story.datesOf("c1", DeletionPostponed.class)).containsExactly("2026-04-01");
        // Open on 1 March; of the fifteen days of grace, the fourteen from the 2nd to the 15th were lost.
        story.lives("2026-04-14");
        assertThat(story.machine("c1")).isNotEmpty();
        story.lives("2026-05-01");
        assertThat(story.machine("c1")).isEmpty();
    }

    @Test
    @Clause(REN_5)
    void a_renewal_before_the_shutdown_was_confirmed_keeps_the_server_on() {
        story.orders("c1").pays("c1").lives("2026-02-28");
        world.hypervisor().fault().begin();
        story.until("2026-03-03").renews("c1").pays("c1").lives("2026-03-04");
        assertThat(story.machine("c1").get().running()).isTrue();
        world.hypervisor().fault().end();
        story.lives("2026-04-05");
        assertThat(story.happened("c1")).doesNotContain("ShutDown");
        assertThat(story.datesOf("c1", Restarted.class)).containsExactly("2026-03-05");
        assertThat(story.renewalDate("c1")).isEqualTo("2026-04-05");
        assertThat(story.machine("c1").get().running()).isTrue();
    }

    @Test
    @Clause(REN_5)
    void a_session_that_was_opened_and_never_told_of_is_closed_by_a_renewal() {
        story.orders("c1").pays("c1").lives("2026-02-28");
        world.mailer().fault().begin();
        story.lives("2026-03-03");
        assertThat(story.retrievalThrough("c1", "2026-02-28")).isNotEmpty();
        world.mailer().fault().end();
        story.on("2026-03-04").renews("c1").pays("c1").lives("2026-03-06");
        assertThat(story.contract("c1").isActive()).isTrue();
        assertThat(story.retrievalThrough("c1", "2026-02-28")).isEmpty();
    }

    private List<String> reminders() {
        return story.mails("c1").filter(mail -> mail.startsWith("REMINDER"));
    }
}
