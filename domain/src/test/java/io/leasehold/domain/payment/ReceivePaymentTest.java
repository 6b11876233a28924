package io.leasehold.domain.payment;

import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.asksToRenew;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.Sample.expired;
import static io.leasehold.domain.Sample.ordered;
import static io.leasehold.domain.Sample.paying;
import static io.leasehold.domain.Sample.pays;
import static io.leasehold.domain.Sample.receives;
import static io.leasehold.domain.clause.ClauseId.DAT_1;
import static io.leasehold.domain.clause.ClauseId.ORD_2;
import static io.leasehold.domain.clause.ClauseId.ORD_4;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leasehold.domain.Sample;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.World;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.order.FirstPeriod;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.domain.terms.PaymentTerms;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReceivePaymentTest {

    private static PaymentNotice notice(String id, String money, String means, Option<String> reference) {
        return new PaymentNotice(id, Money.parse(money), means, reference);
    }

    private static void declined(PaymentNotice notice, DeclineReason reason) {
        History history = ordered(WORLD, "2026-01-31");
        Contract before = history.contract();
        receives(history, notice);

        assertThat(history.events(PaymentDeclined.class))
                .containsExactly(new PaymentDeclined(notice.payment(), notice.amount(), reason, day("2026-01-31")));
        assertThat(history.contract()).isEqualTo(before.havingSeen(notice.payment()));
        assertThat(history.contract().request()).isNotEmpty();
    }

    @Test
    @Clause(ORD_4)
    void what_matches_amount_currency_and_reference_counts() {
        History history = ordered(WORLD, "2026-01-31");
        receives(history, notice("pay-1", "EUR 12.00", "PAYPAL", Option.of("c1-1")));

        assertThat(history.events(PaymentAccepted.class))
                .containsExactly(new PaymentAccepted("pay-1", "c1-1", eur("12.00"), "order", day("2026-01-31")));
        assertThat(history.contract().request()).isEmpty();
        assertThat(history.contract().isActive()).isTrue();
    }

    @Test
    @Clause(ORD_4)
    void a_payment_without_reference_is_declined() {
        declined(notice("x", "EUR 12.00", "VISA", Option.none()), DeclineReason.NO_REFERENCE);
    }

    @Test
    @Clause(ORD_4)
    void a_payment_with_a_wrong_reference_is_declined() {
        declined(notice("x", "EUR 12.00", "VISA", Option.of("c1-2")), DeclineReason.WRONG_REFERENCE);
    }

    @Test
    @Clause(ORD_4)
    void a_payment_in_another_currency_is_declined() {
        declined(notice("x", "USD 12.00", "VISA", Option.of("c1-1")), DeclineReason.WRONG_CURRENCY);
    }

    @Test
    @Clause(ORD_4)
    void a_partial_payment_is_declined() {
        declined(notice("x", "EUR 11.99", "VISA", Option.of("c1-1")), DeclineReason.WRONG_AMOUNT);
    }

    @Test
    @Clause(ORD_4)
    void a_payment_of_too_much_is_declined() {
        declined(notice("x", "EUR 12.01", "VISA", Option.of("c1-1")), DeclineReason.WRONG_AMOUNT);
    }

    @Test
    @Clause({ORD_2, ORD_4})
    void a_payment_by_another_means_is_declined() {
        declined(notice("x", "EUR 12.00", "AMEX", Option.of("c1-1")), DeclineReason.MEANS_NOT_ACCEPTED);
    }

    @Test
    @Clause(ORD_4)
    void a_payment_of_which_something_went_back_is_declined() {
        declined(
                new PaymentNotice("x", eur("12.00"), eur("0.01"), "VISA", Option.of("c1-1")),
                DeclineReason.REFUNDED_BEFORE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentNotice("x", eur("12.00"), eur("12.01"), "VISA", Option.of("c1-1")))
                .withMessageContaining("12.01");
    }

    @Test
    @Clause(ORD_4)
    void a_declined_payment_goes_back_and_the_customer_is_told() {
        History history = ordered(WORLD, "2026-01-31");
        receives(history, notice("x", "EUR 11.99", "VISA", Option.of("c1-1")));
        PaymentDeclined declined = history.events(PaymentDeclined.class).single();

        GiveBack giveBack = new GiveBack("x", eur("11.99"));
        assertThat(history.effects())
                .contains(giveBack)
                .contains(new Notify(NoticeKind.PAYMENT_DECLINED, "x", declined));
        assertThat(giveBack.key()).isEqualTo("give-back/x");
        assertThat(giveBack.lane()).isEqualTo(Effect.Lane.PAYMENT);
    }

    @Test
    @Clause(ORD_4)
    void after_an_irregular_payment_the_right_one_still_counts() {
        History history = ordered(WORLD, "2026-01-31");
        receives(history, notice("x", "EUR 11.99", "VISA", Option.of("c1-1")));
        receives(history, notice("y", "EUR 12.00", "VISA", Option.of("c1-1")));

        assertThat(history.contract().isActive()).isTrue();
    }

    @Test
    @Clause(ORD_4)
    void the_same_irregular_payment_told_of_twice_is_recorded_once() {
        History history = ordered(WORLD, "2026-01-31");
        PaymentNotice partial = notice("x", "EUR 11.99", "VISA", Option.of("c1-1"));
        receives(history, partial);
        receives(history, partial);

        assertThat(history.events(PaymentDeclined.class)).hasSize(1);
    }

    @Test
    @Clause(ORD_4)
    void money_that_nobody_asked_for_goes_back() {
        History history = active("2026-01-31");
        receives(history, notice("x", "EUR 12.00", "VISA", Option.of("c1-1")));

        assertThat(history.events(PaymentDeclined.class).single().reason()).isEqualTo(DeclineReason.NO_OPEN_REQUEST);
    }

    @Test
    @Clause({ORD_4, REN_7})
    void a_payment_after_the_deletion_is_irregular() {
        History history = expired(WORLD, "2026-01-31").until(day("2026-04-01"));
        assertThat(history.contract().phase()).isInstanceOf(Phase.Deleted.class);
        receives(history, notice("x", "EUR 12.00", "VISA", Option.of("c1-2")));

        assertThat(history.events(PaymentDeclined.class).single().reason()).isEqualTo(DeclineReason.NO_OPEN_REQUEST);
        assertThat(history.contract().phase()).isInstanceOf(Phase.Deleted.class);
    }

    @Test
    @Clause(ORD_4)
    void a_payment_of_a_request_that_was_given_up_for_a_newer_one_is_declined() {
        History history = active("2026-01-31").then(asksToRenew()).then(asksToRenew());
        assertThat(history.contract().request().map(PaymentRequest::reference)).contains("c1-3");
        assertThat(history.events(RequestSuperseded.class)).containsExactly(new RequestSuperseded("c1-2"));
        receives(history, notice("x", "EUR 12.00", "VISA", Option.of("c1-2")));

        assertThat(history.events(PaymentDeclined.class).single().reason()).isEqualTo(DeclineReason.WRONG_REFERENCE);
    }

    @Test
    @Clause(REN_7)
    void a_request_can_be_paid_on_its_last_day_and_not_on_the_day_after() {
        History history = active("2026-01-31").then(asksToRenew());
        Contract contract = history.contract();
        PaymentNotice exact = notice("x", "EUR 12.00", "VISA", Option.of("c1-2"));

        assertThat(new ReceivePayment(exact, day("2026-02-03")).decide(contract).get())
                .anyMatch(PaymentAccepted.class::isInstance);
        assertThat(new ReceivePayment(exact, day("2026-02-04")).decide(contract).get())
                .containsExactly(
                        new PaymentDeclined("x", eur("12.00"), DeclineReason.NO_OPEN_REQUEST, day("2026-02-04")));
    }

    @Test
    @Clause(ORD_2)
    void which_means_are_accepted_is_what_the_terms_say() {
        World visaOnly = WORLD.under(paying(new PaymentTerms(List.of(PaymentMethod.VISA), 3)));
        History history = ordered(visaOnly, "2026-01-31");
        receives(history, notice("x", "EUR 12.00", "PAYPAL", Option.of("c1-1")));

        assertThat(history.events(PaymentDeclined.class).single().reason()).isEqualTo(DeclineReason.MEANS_NOT_ACCEPTED);
    }

    @Test
    @Clause(ORD_2)
    void a_means_of_payment_is_refused_by_name_or_not_at_all() {
        assertThat(MeansOfPayment.check(Sample.REFERENCE, Option.none())).isEmpty();
        assertThat(MeansOfPayment.check(Sample.REFERENCE, Option.of("MASTERCARD")))
                .isEmpty();
        MeansOfPayment.MeansNotAccepted refusal = new MeansOfPayment.MeansNotAccepted(
                "AMEX", Sample.REFERENCE.payment().methods());
        assertThat(MeansOfPayment.check(Sample.REFERENCE, Option.of("AMEX"))).contains(refusal);
        assertThat(refusal.clause()).isEqualTo(ORD_2);
    }

    @Test
    @Clause(DAT_1)
    void nothing_of_the_means_of_payment_is_kept() {
        History history = ordered(WORLD, "2026-01-31").then(pays());

        assertThat(history.events().map(Object::toString).filter(printed -> !printed.contains("methods=")))
                .noneMatch(printed -> printed.contains("VISA"));
    }

    @Test
    void nothing_is_requested_for_nothing() {
        Quote free = WORLD.market(day("2026-01-31")).quote(List.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentRequest(
                        "c1-9", new FirstPeriod(Sample.MONTH), free, day("2026-01-31"), day("2026-02-03")))
                .withMessageContaining("c1-9");
    }

    @Test
    void a_request_is_payable_from_its_first_day() {
        Quote quote = ordered(WORLD, "2026-01-31").contract().request().get().quote();
        PaymentRequest oneDay =
                new PaymentRequest("c1-9", new FirstPeriod(Sample.MONTH), quote, day("2026-01-31"), day("2026-01-31"));

        assertThat(oneDay.amount()).isEqualTo(eur("12.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentRequest(
                        "c1-9", new FirstPeriod(Sample.MONTH), quote, day("2026-01-31"), day("2026-01-30")))
                .withMessageContaining("2026-01-30");
    }

    @Test
    @Clause(REN_7)
    void a_lapse_comes_on_the_day_after_the_last_and_not_on_it() {
        Contract contract = active("2026-01-31").then(asksToRenew()).contract();
        Lapse lapse = new Lapse();

        assertThat(lapse.atDawn()).isTrue();
        assertThat(lapse.next(contract)).contains(day("2026-02-04"));
        assertThat(lapse.due(contract, Time.on(day("2026-02-03")))).isEmpty();
        assertThat(lapse.due(contract, Time.on(day("2026-02-04"))))
                .containsExactly(new RequestLapsed("c1-2", day("2026-02-04")));
    }
}
