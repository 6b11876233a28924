package io.leasehold.domain.order;

import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.Sample.exactly;
import static io.leasehold.domain.Sample.ordered;
import static io.leasehold.domain.Sample.paying;
import static io.leasehold.domain.Sample.pays;
import static io.leasehold.domain.Sample.receives;
import static io.leasehold.domain.clause.ClauseId.ORD_3;
import static io.leasehold.domain.clause.ClauseId.ORD_4;
import static io.leasehold.domain.clause.ClauseId.ORD_5;
import static io.leasehold.domain.clause.ClauseId.OSX_1;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leasehold.domain.Sample;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.Step.Part;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.passing.PassTime;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.payment.PaymentRequested;
import io.leasehold.domain.payment.RequestLapsed;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.domain.terms.PaymentTerms;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class ActivationTest {

    @Test
    @Clause({ORD_5, OSX_1})
    void a_paid_order_has_its_machine_made_with_its_system() {
        History history = ordered(WORLD, "2026-01-31");
        assertThat(history.effects().filter(CreateMachine.class::isInstance)).isEmpty();

        history.breaks(Part.MACHINES, 1).then(pays());

        assertThat(history.effects()).contains(new CreateMachine(Orders.MACHINE, Sample.DEBIAN, Sample.SMALL));
        assertThat(history.contract().phase()).isInstanceOf(Phase.Activating.class);
        assertThat(history.events(Activated.class)).isEmpty();
    }

    @Test
    @Clause(ORD_3)
    void the_contract_starts_when_the_server_runs_and_the_invoice_says_so() {
        History history = ordered(WORLD, "2026-01-31")
                .until(day("2026-02-02"))
                .breaks(Part.MACHINES, 3)
                .then(pays())
                .until(day("2026-02-10"));

        Activated activated = history.events(Activated.class).single();
        assertThat(activated.on()).isEqualTo(day("2026-02-05"));
        assertThat(activated.term().current().start()).isEqualTo(day("2026-02-05"));
        assertThat(activated.term().renewal()).isEqualTo(day("2026-03-05"));
        InvoiceDrawn invoice = history.events(InvoiceDrawn.class).single();
        assertThat(invoice.start()).isEqualTo(day("2026-02-05"));
        assertThat(invoice.renewal()).isEqualTo(day("2026-03-05"));
        assertThat(invoice.on()).isEqualTo(day("2026-02-05"));
        assertThat(invoice.reference()).isEqualTo("c1-1");
        assertThat(invoice.quote().gross()).isEqualTo(eur("12.00"));
    }

    @Test
    @Clause(ORD_3)
    void the_customer_is_told_that_the_server_is_ready() {
        History history = active("2026-01-31");
        Activated activated = history.events(Activated.class).single();

        assertThat(history.effects()).contains(new Notify(NoticeKind.SERVER_READY, "first", activated));
    }

    @Test
    @Clause(ORD_3)
    void an_activation_that_nobody_paid_for_is_ignored() {
        History history = ordered(WORLD, "2026-01-31");

        assertThat(history.ask(contract -> new ConfirmActivation(history.today()))
                        .events())
                .isEmpty();
    }

    @Test
    void a_machine_is_made_only_while_its_order_is_paid_and_not_active_yet() {
        CreateMachine effect = new CreateMachine(Orders.MACHINE, Sample.DEBIAN, Sample.SMALL);

        assertThat(effect.wanted(ordered(WORLD, "2026-01-31").contract())).isFalse();
        assertThat(effect.wanted(ordered(WORLD, "2026-01-31")
                        .breaks(Part.MACHINES, 1)
                        .then(pays())
                        .contract()))
                .isTrue();
        assertThat(effect.wanted(active("2026-01-31").contract())).isFalse();
        assertThat(effect.key()).isEqualTo("create/" + Orders.MACHINE);
        assertThat(effect.lane()).isEqualTo(Effect.Lane.MACHINE);
    }

    @Test
    @Clause(REN_7)
    void an_order_can_be_paid_on_the_third_day() {
        History history = ordered(WORLD, "2026-01-31").until(day("2026-02-03")).then(pays());

        assertThat(history.contract().isActive()).isTrue();
    }

    @Test
    @Clause({ORD_4, REN_7})
    void an_order_is_abandoned_on_the_fourth_day() {
        History history = ordered(WORLD, "2026-01-31").until(day("2026-02-04")).then(pays());

        assertThat(history.contract().phase()).isEqualTo(new Phase.Abandoned());
        assertThat(history.events(PaymentDeclined.class)).hasSize(1);
        assertThat(PassTime.attention(history.contract())).isEmpty();
    }

    @Test
    @Clause(REN_7)
    void an_order_that_nobody_pays_lapses_at_the_first_moment_of_the_fourth_day() {
        History history = ordered(WORLD, "2026-01-31");
        assertThat(PassTime.attention(history.contract())).contains(day("2026-02-04"));

        history.until(day("2026-02-05"));

        assertThat(history.events(RequestLapsed.class)).containsExactly(new RequestLapsed("c1-1", day("2026-02-04")));
        assertThat(history.events(OrderAbandoned.class)).hasSize(1);
        assertThat(history.contract().request()).isEmpty();
    }

    @Test
    @Clause(REN_7)
    void how_long_a_request_stays_open_is_what_the_terms_say() {
        PaymentTerms oneDay = new PaymentTerms(List.of(PaymentMethod.values()), 1);
        History history = ordered(WORLD.under(paying(oneDay)), "2026-01-31");

        assertThat(history.events(PaymentRequested.class).single().request().payableThrough())
                .isEqualTo(day("2026-02-01"));
        history.until(day("2026-02-02")).then(pays());
        assertThat(history.contract().phase()).isEqualTo(new Phase.Abandoned());
    }

    @Test
    void a_contract_opens_once() {
        History history = ordered(WORLD, "2026-01-31");

        assertThatIllegalStateException()
                .isThrownBy(() -> history.events().head().evolve(history.contract()))
                .withMessageContaining("c1");
    }

    @Test
    void an_order_holds_nothing_and_is_called_an_order() {
        History history = ordered(WORLD, "2026-01-31");
        FirstPeriod purchase = new FirstPeriod(MONTH);

        assertThat(purchase.name()).isEqualTo("order");
        assertThat(purchase.holdsTheEnd(history.contract())).isFalse();
        assertThat(history.contract().request().get().purchase()).isEqualTo(purchase);
    }

    @Test
    void the_same_money_told_of_after_the_activation_changes_nothing() {
        History history = ordered(WORLD, "2026-01-31");
        var notice = exactly(history.contract().request().get());
        receives(history, notice);
        receives(history, notice);

        assertThat(history.last().events()).isEmpty();
        assertThat(history.then(new Step.DaysPass(1)).contract().isActive()).isTrue();
    }
}
