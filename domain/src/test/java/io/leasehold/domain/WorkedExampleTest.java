package io.leasehold.domain;

import static io.leasehold.domain.Sample.TWO_GIB;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.Sample.renews;
import static io.leasehold.domain.Sample.upgrades;
import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.ORD_3;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.REN_2;
import static io.leasehold.domain.clause.ClauseId.REN_4;
import static io.leasehold.domain.clause.ClauseId.REN_5;
import static io.leasehold.domain.clause.ClauseId.REN_6;
import static io.leasehold.domain.clause.ClauseId.UPG_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.ending.Deleted;
import io.leasehold.domain.ending.DeletionOrdered;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.ending.RetrievalClosed;
import io.leasehold.domain.ending.RetrievalOpened;
import io.leasehold.domain.ending.ShutDown;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.order.Ordered;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.reminder.ReminderSent;
import io.leasehold.domain.renewal.Renewed;
import io.leasehold.domain.renewal.Restarted;
import io.leasehold.domain.upgrade.Derivation;
import io.leasehold.domain.upgrade.Settlement;
import io.leasehold.domain.upgrade.Upgraded;
import io.vavr.collection.List;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The worked example, to the day and the cent. */
class WorkedExampleTest {

    private static History upgraded() {
        return active("2026-01-31").until(day("2026-02-10")).then(upgrades(TWO_GIB));
    }

    @Test
    @Clause(ORD_1)
    void a_month_costs_10_net_2_tax_12_gross() {
        Quote quote = active("2026-01-31").events(Ordered.class).head().quote();

        assertThat(quote.net()).isEqualTo(eur("10.00"));
        assertThat(quote.vat().head().amount()).isEqualTo(eur("2.00"));
        assertThat(quote.gross()).isEqualTo(eur("12.00"));
        assertThat(quote.lines().head().what()).isEqualTo("vps-s, P1M");
    }

    @Test
    @Clause(ORD_3)
    void activated_on_31_January_it_is_renewed_by_28_February() {
        History history = active("2026-01-31");

        assertThat(history.contract().activeTerm().current().start()).isEqualTo(day("2026-01-31"));
        assertThat(history.contract().activeTerm().renewal()).isEqualTo(day("2026-02-28"));
        assertThat(history.contract().activeTerm().current().days()).isEqualTo(28);
    }

    @Test
    @Clause(REN_2)
    void its_reminders_go_out_15_days_before_1_day_before_and_on_the_day() {
        History history = active("2026-01-31").until(day("2026-03-10"));

        assertThat(sent(history)).containsExactly("2026-02-13 P15D", "2026-02-27 P1D", "2026-02-28 P0D");
    }

    @Test
    @Clause(UPG_5)
    void the_upgrade_turns_18_unused_days_into_12() {
        History history = upgraded();
        Settlement settlement = history.events(Upgraded.class).head().settlement();

        assertThat(settlement.unusedDays()).isEqualTo(18);
        assertThat(settlement.periodDays()).isEqualTo(28);
        assertThat(settlement.unusedValue().asFraction()).isEqualTo("45/7");
        assertThat(settlement.newPrice()).isEqualTo(eur("15.00"));
        assertThat(settlement.newDays()).isEqualTo(12);
        assertThat(settlement.charge()).isEqualTo(eur("0.00"));
        assertThat(history.contract().activeTerm().renewal()).isEqualTo(day("2026-02-22"));
    }

    @Test
    @Clause(UPG_5)
    void its_figures_can_be_explained() {
        Settlement settlement = upgraded().events(Upgraded.class).head().settlement();

        assertThat(Derivation.of(settlement))
                .containsExactly(
                        "unused: 18 of 28 days of 10.00 EUR = 45/7 EUR",
                        "price of a full period of 28 days: 15.00 EUR",
                        "days bought: (45/7) / 15.00 × 28, rounded up = 12");
    }

    @Test
    @Clause(REN_2)
    void the_upgrade_plans_the_reminders_anew() {
        History history = upgraded().until(day("2026-03-10"));

        assertThat(sent(history)).containsExactly("2026-02-21 P1D", "2026-02-22 P0D");
    }

    @Test
    @Clause({REN_4, REN_5, REN_6})
    void not_renewed_it_is_shut_down_on_23_February_and_deleted_on_10_March() {
        History history = upgraded().until(day("2026-03-20"));

        assertThat(dayOf(history, Expired.class)).isEqualTo(day("2026-02-23"));
        assertThat(dayOf(history, ShutDown.class)).isEqualTo(day("2026-02-23"));
        assertThat(history.events(RetrievalOpened.class).head().through()).isEqualTo(day("2026-03-09"));
        assertThat(dayOf(history, DeletionOrdered.class)).isEqualTo(day("2026-03-10"));
        assertThat(dayOf(history, RetrievalClosed.class)).isEqualTo(day("2026-03-10"));
        assertThat(dayOf(history, Deleted.class)).isEqualTo(day("2026-03-10"));
        assertThat(history.contract().phase()).isInstanceOf(Phase.Deleted.class);
    }

    @Test
    @Clause(REN_1)
    void renewed_on_20_February_it_runs_from_22_February_to_22_March_for_15_net() {
        History history = upgraded().until(day("2026-02-20")).then(renews());
        Renewed renewed = history.events(Renewed.class).head();

        assertThat(renewed.quote().net()).isEqualTo(eur("15.00"));
        assertThat(history.events(PaymentAccepted.class).last().amount()).isEqualTo(eur("18.00"));
        assertThat(renewed.start()).isEqualTo(day("2026-02-22"));
        assertThat(renewed.term().renewal()).isEqualTo(day("2026-03-22"));
    }

    @Test
    @Clause(REN_5)
    void renewed_on_5_March_in_grace_it_restarts_and_runs_to_5_April() {
        History history = upgraded().until(day("2026-03-05")).then(renews());
        Renewed renewed = history.events(Renewed.class).head();

        assertThat(history.events(Restarted.class))
                .containsExactly(new Restarted(day("2026-02-22"), true, day("2026-03-05")));
        assertThat(renewed.start()).isEqualTo(day("2026-03-05"));
        assertThat(renewed.term().renewal()).isEqualTo(day("2026-04-05"));
        assertThat(history.events(RetrievalClosed.class)).hasSize(1);
        assertThat(history.events(InvoiceDrawn.class).last().start()).isEqualTo(day("2026-03-05"));
    }

    private static List<String> sent(History history) {
        return history.happened()
                .filter(it -> it.event() instanceof ReminderSent)
                .map(it -> it.on() + " " + ((ReminderSent) it.event()).offset());
    }

    private static LocalDate dayOf(History history, Class<? extends Event> kind) {
        return history.happened()
                .filter(it -> kind.isInstance(it.event()))
                .map(Happened::on)
                .single();
    }
}
