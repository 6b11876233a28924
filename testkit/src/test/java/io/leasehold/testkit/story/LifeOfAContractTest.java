package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.GEN_1;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.ORD_3;
import static io.leasehold.domain.clause.ClauseId.ORD_4;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.REN_2;
import static io.leasehold.domain.clause.ClauseId.REN_4;
import static io.leasehold.domain.clause.ClauseId.REN_5;
import static io.leasehold.domain.clause.ClauseId.REN_6;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static io.leasehold.domain.clause.ClauseId.UPG_5;
import static io.leasehold.domain.clause.ClauseId.UPG_7;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.ending.Deleted;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.order.Activated;
import io.leasehold.domain.order.OrderAbandoned;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.renewal.Restarted;
import io.leasehold.domain.terms.Acceptance;
import io.leasehold.domain.upgrade.Growth;
import io.leasehold.domain.upgrade.UpgradeRefusal;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.upgrade.UpgradeServer;
import io.leasehold.testkit.Samples;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contract when everything works. */
@ExtendWith(Silence.class)
class LifeOfAContractTest {

    private final Story story = Story.begins("2026-01-31");

    @Test
    @Clause(GEN_1)
    void opening_an_account_records_which_terms_were_accepted_and_when() {
        assertThat(story.world().customers().acceptance(new CustomerId("anna")))
                .contains(new Acceptance(Samples.TERMS.version(), LocalDate.of(2026, 1, 31)));
    }

    @Test
    @Clause({ORD_1, ORD_3})
    void a_paid_order_is_activated_and_invoiced_at_once() {
        story.orders("c1").pays("c1");
        assertThat(story.happened("c1"))
                .containsExactly(
                        "Ordered",
                        "PaymentRequested",
                        "PaymentAccepted",
                        "ActivationBegan",
                        "Activated",
                        "InvoiceDrawn");
        assertThat(story.machine("c1").get().running()).isTrue();
        assertThat(story.renewalDate("c1")).isEqualTo("2026-02-28");
        assertThat(story.mails("c1")).containsExactly("ORDER_CONFIRMED", "SERVER_READY", "INVOICE");
        Invoice invoice = story.world().store().invoices().get();
        assertThat(invoice.number()).isEqualTo("2026-000001");
        assertThat(invoice.contract()).isEqualTo(new ContractId("c1"));
        assertThat(invoice.content().quote().gross()).isEqualTo(Samples.euros("12.00"));
        assertThat(invoice.content().start()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    @Clause(ORD_3)
    void a_contract_starts_on_the_day_its_server_runs_not_on_the_day_it_was_paid() {
        story.world().hypervisor().fault().begin();
        story.orders("c1").pays("c1").lives("2026-02-02");
        assertThat(story.contract("c1").phase()).isInstanceOf(Phase.Activating.class);
        story.world().hypervisor().fault().end();
        story.lives("2026-02-03");
        assertThat(story.datesOf("c1", Activated.class)).containsExactly("2026-02-03");
        assertThat(story.renewalDate("c1")).isEqualTo("2026-03-03");
    }

    @Test
    @Clause(REN_7)
    void an_order_that_is_not_paid_within_three_days_comes_to_nothing() {
        story.orders("c1").lives("2026-02-03");
        assertThat(story.contract("c1").phase()).isInstanceOf(Phase.AwaitingPayment.class);
        story.lives("2026-02-04");
        assertThat(story.datesOf("c1", OrderAbandoned.class)).containsExactly("2026-02-04");
        assertThat(story.machine("c1")).isEmpty();
    }

    @Test
    @Clause(REN_2)
    void reminders_go_out_before_the_renewal_date_and_on_it() {
        story.orders("c1", Samples.YEAR).pays("c1").lives("2027-01-30");
        assertThat(story.mails("c1"))
                .containsExactly(
                        "ORDER_CONFIRMED",
                        "SERVER_READY",
                        "INVOICE",
                        "REMINDER P2M",
                        "REMINDER P1M",
                        "REMINDER P15D",
                        "REMINDER P1D");
        story.evening();
        assertThat(story.mails("c1")).endsWith("REMINDER P1D", "REMINDER P0D");
    }

    @Test
    @Clause({REN_1, REN_2})
    void a_renewal_on_the_renewal_date_comes_before_its_reminder_and_keeps_the_server_running() {
        story.orders("c1").pays("c1").until("2026-02-28");
        story.renews("c1").pays("c1").lives("2026-03-05");
        assertThat(story.mails("c1"))
                .containsExactly(
                        "ORDER_CONFIRMED",
                        "SERVER_READY",
                        "INVOICE",
                        "REMINDER P15D",
                        "REMINDER P1D",
                        "RENEWED",
                        "INVOICE");
        assertThat(story.renewalDate("c1")).isEqualTo("2026-03-31");
        assertThat(story.machine("c1").get().running()).isTrue();
        assertThat(story.world().store().invoices().map(Invoice::number)).containsExactly("2026-000001", "2026-000002");
    }

    @Test
    @Clause({REN_4, REN_5, REN_6})
    void a_contract_that_is_not_renewed_is_shut_down_the_next_day_and_deleted_after_fifteen_days() {
        story.orders("c1").pays("c1").lives("2026-02-28");
        assertThat(story.machine("c1").get().running()).isTrue();
        story.lives("2026-03-01");
        assertThat(story.machine("c1").get().running()).isFalse();
        assertThat(story.retrievalThrough("c1", "2026-02-28")).contains("2026-03-15");
        story.lives("2026-03-15");
        assertThat(story.machine("c1")).isNotEmpty();
        story.lives("2026-03-16");
        assertThat(story.machine("c1")).isEmpty();
        assertThat(story.retrievalThrough("c1", "2026-02-28")).isEmpty();
        assertThat(story.mails("c1")).endsWith("REMINDER P0D", "EXPIRED", "DELETED");
        var certificate = ((Deleted) story.history("c1").last()).certificate();
        assertThat(certificate.machine()).isEqualTo(Samples.machine(new ContractId("c1")));
        assertThat(certificate.deletedOn()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(certificate.compensatedDays()).isZero();
    }

    @Test
    @Clause(REN_5)
    void a_renewal_on_the_last_day_of_grace_restarts_the_server() {
        story.orders("c1").pays("c1").until("2026-03-15");
        story.renews("c1").pays("c1").lives("2026-03-20");
        assertThat(story.datesOf("c1", Restarted.class)).containsExactly("2026-03-15");
        assertThat(story.machine("c1").get().running()).isTrue();
        assertThat(story.retrievalThrough("c1", "2026-02-28")).isEmpty();
        assertThat(story.renewalDate("c1")).isEqualTo("2026-04-15");
    }

    @Test
    @Clause(REN_7)
    void a_renewal_that_was_opened_in_time_is_waited_for_and_then_it_is_shut_down() {
        story.orders("c1").pays("c1").until("2026-02-28");
        story.renews("c1").lives("2026-03-03");
        assertThat(story.machine("c1").get().running()).isTrue();
        story.lives("2026-03-04");
        assertThat(story.datesOf("c1", Expired.class)).containsExactly("2026-03-04");
        assertThat(story.machine("c1").get().running()).isFalse();
    }

    @Test
    @Clause(UPG_5)
    void an_upgrade_grows_the_machine_and_resets_the_days_left() {
        story.orders("c1").pays("c1").until("2026-02-10");
        story.upgrades("c1", new ResourceChange(1, 2, 0));
        assertThat(story.refused()).isEmpty();
        // 18 of 28 days of 10.00 EUR buy days at 10 + 4 + 2 × 2.50 = 19.00 EUR for 28 days: 9.47, so 10.
        assertThat(story.renewalDate("c1")).isEqualTo("2026-02-20");
        assertThat(story.machine("c1").get().resources()).isEqualTo(new Resources(2, 4, 20));
        assertThat(story.mails("c1")).endsWith("UPGRADED");
    }

    @Test
    @Clause({UPG_5, UPG_7})
    void an_upgrade_that_is_confirmed_twice_happens_once() {
        story.orders("c1").pays("c1").until("2026-02-10");
        ContractId id = new ContractId("c1");
        Actor anna = new Actor.Customer(new CustomerId("anna"));
        UpgradeServer upgrades = story.leasehold().upgradeServer();
        Growth.Preview shown = upgrades.preview(id, new ResourceChange(1, 0, 0), anna, story.now())
                .get();
        UpgradeServer.More more = new UpgradeServer.More(
                id, shown.to(), Option.of(shown.disruption()), Option.none(), Option.none(), shown.quote(), anna);
        assertThat(upgrades.handle(more, story.now()).isRight()).isTrue();
        assertThat(upgrades.handle(more, story.now()).getLeft()).isEqualTo(new UpgradeRefusal.NothingAdded());
        assertThat(story.happened("c1")).containsOnlyOnce("Upgraded");
    }

    @Test
    @Clause(ORD_4)
    void a_payment_that_does_not_match_is_given_back_and_changes_nothing_else() {
        story.orders("c1");
        var wrong = new PaymentNotice("pay-7", Samples.euros("11.99"), "VISA", Option.of("c1-1"));
        story.receives("c1", wrong).receives("c1", wrong);
        assertThat(story.happened("c1")).containsExactly("Ordered", "PaymentRequested", "PaymentDeclined");
        assertThat(story.world().payments().givenBack().toList()).hasSize(1);
        assertThat(story.mails("c1")).containsExactly("ORDER_CONFIRMED", "PAYMENT_DECLINED");
        story.pays("c1");
        assertThat(story.contract("c1").isActive()).isTrue();
    }

    @Test
    @Clause({ORD_4, REN_7})
    void a_payment_that_arrives_after_the_deletion_is_given_back() {
        story.orders("c1").pays("c1").lives("2026-03-16");
        story.receives("c1", new PaymentNotice("late", Samples.euros("12.00"), "VISA", Option.of("c1-2")));
        assertThat(story.world().payments().givenBack().get("late")).contains(Samples.euros("12.00"));
        assertThat(story.contract("c1").phase()).isInstanceOf(Phase.Deleted.class);
    }
}
