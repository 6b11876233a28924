package io.leasehold.adapters.payments;

import static io.leasehold.adapters.payments.Shop.id;
import static io.leasehold.domain.clause.ClauseId.ORD_2;
import static io.leasehold.domain.clause.ClauseId.ORD_4;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.payment.DeclineReason;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.payment.PaymentProvider.Opened;
import io.leasehold.ports.payment.PaymentProvider.Status;
import io.leasehold.ports.payment.Standing;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.Together;
import io.leasehold.testkit.payment.Exchange;
import io.leasehold.testkit.payment.FakePayPal.Outcome;
import io.leasehold.testkit.payment.Trouble;
import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever goes wrong, in the end the provider's books and ours agree to the cent, and nobody has paid twice. */
class HealingTest {

    private final Shop shop = new Shop().orders("c1");

    @AfterEach
    void the_books_agree_once_all_has_healed() {
        try (shop) {
            shop.heals().agrees();
        }
    }

    @Test
    void what_is_paid_as_asked_counts() {
        shop.paid("c1");
        assertThat(accepted()).containsExactly("EUR 12.00");
        assertThat(shop.heals().attempts.ofContract(id("c1")).map(Attempt::state))
                .containsExactly(Attempt.State.NOTED);
    }

    @Test
    void what_paypal_captures_counts() {
        shop.start("c1", "PAYPAL");
        shop.paypal.approve("c1.1");
        assertThat(shop.look("c1")).isInstanceOf(Status.Paid.class);
        assertThat(accepted()).containsExactly("EUR 12.00");
    }

    @Test
    void a_double_click_is_one_attempt_with_one_page() {
        List<Callable<Opened>> clicks = List.fill(3, () -> () -> shop.start("c1", "VISA"));
        Together.run(clicks);
        assertThat(shop.url("c1", "MASTERCARD")).isEqualTo(shop.url("c1", "VISA"));
        assertThat(shop.stripe.attempts()).containsExactly("c1.1");
        shop.stripe.pay("c1.1", "mastercard");
        shop.look("c1");
        assertThat(accepted()).containsExactly("EUR 12.00");
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void a_crash_about_the_call_to_stripe_loses_and_doubles_nothing(Trouble trouble) {
        shop.stripe.expect(trouble);
        // A broken connection is repaired by the layers below, which send the call again, with its key.
        Opened first = shop.start("c1", "VISA");
        shop.restart();
        Opened again = shop.start("c1", "VISA");
        assertThat(shop.attempts.ofContract(id("c1"))).hasSize(1);
        assertThat(shop.stripe.attempts().size()).isLessThanOrEqualTo(1);
        if (again instanceof Opened.Redirect) {
            shop.stripe.pay("c1.1", "visa");
        } else {
            // Stripe says the same for a day: there is no other attempt meanwhile.
            assertThat(List.of(first, again)).allMatch(Opened.Unknown.class::isInstance);
            assertThat(shop.start("c1", "PAYPAL")).isInstanceOf(Opened.Unknown.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void a_crash_about_the_calls_to_paypal_loses_and_doubles_nothing(Trouble trouble) {
        shop.paypal.expect(trouble);
        assertThat(shop.start("c1", "PAYPAL")).isInstanceOf(Opened.Unknown.class);
        shop.restart();
        assertThat(shop.start("c1", "PAYPAL")).isInstanceOf(Opened.Redirect.class);
        shop.paypal.approve("c1.1");
        shop.paypal.expect(trouble);
        if (!(shop.look("c1") instanceof Status.Paid)) {
            shop.restart();
            assertThat(shop.look("c1")).isInstanceOf(Status.Paid.class);
        }
        assertThat(accepted()).containsExactly("EUR 12.00");
    }

    @Test
    void after_the_life_of_its_key_an_attempt_is_looked_for_and_never_begun_again() {
        shop.stripe.fault().begin();
        shop.start("c1", "VISA");
        shop.stripe.fault().end();
        shop.waits(Duration.ofHours(22).plusMinutes(1));
        assertThat(shop.start("c1", "VISA")).isInstanceOf(Opened.Redirect.class);
        assertThat(shop.stripe.attempts()).containsExactly("c1.2");
        assertThat(shop.attempts.ofContract(id("c1")).map(Attempt::state))
                .containsExactly(Attempt.State.OVER, Attempt.State.OPEN);
    }

    @Test
    void after_the_life_of_its_key_an_attempt_that_did_begin_is_found() {
        shop.stripe.expect(Trouble.FAILED_AFTER);
        assertThat(shop.start("c1", "VISA")).isInstanceOf(Opened.Unknown.class);
        shop.waits(Duration.ofHours(22).plusMinutes(1));
        assertThat(shop.start("c1", "VISA")).isInstanceOf(Opened.Redirect.class);
        assertThat(shop.stripe.attempts()).containsExactly("c1.1");
        shop.stripe.pay("c1.1", "visa");
        assertThat(shop.look("c1")).isInstanceOf(Status.Paid.class);
    }

    @Test
    void an_order_that_paypal_may_have_made_is_given_up_after_the_life_of_its_key() {
        shop.paypal.expect(Trouble.DROPPED_AFTER);
        shop.start("c1", "PAYPAL");
        shop.waits(Duration.ofHours(5).plusMinutes(1));
        shop.start("c1", "PAYPAL");
        assertThat(shop.paypal.attempts()).containsExactly("c1.1", "c1.2");
        assertThat(shop.attempts.ofContract(id("c1")).map(Attempt::state))
                .containsExactly(Attempt.State.OVER, Attempt.State.OPEN);
    }

    @Test
    void a_connection_that_was_kept_and_breaks_under_a_call_sends_it_twice_with_one_key() {
        shop.url("c1", "VISA");
        shop.orders("c2");
        shop.stripe.expect(Trouble.DROPPED_AFTER);
        shop.start("c2", "VISA");
        List<Exchange> posts =
                shop.stripe.traffic().filter(call -> call.request().contains("c2.1"));
        assertThat(posts.size()).isGreaterThan(1);
        assertThat(posts.map(Exchange::key).distinct()).hasSize(1);
        assertThat(shop.stripe.attempts()).containsExactly("c1.1", "c2.1");
    }

    @Test
    void a_card_check_that_is_abandoned_runs_out_and_can_be_tried_anew() {
        shop.url("c1", "VISA");
        assertThat(shop.look("c1")).isInstanceOf(Status.Open.class);
        shop.waits(Duration.ofHours(24));
        assertThat(shop.look("c1")).isInstanceOf(Status.Over.class);
        shop.paid("c1");
        assertThat(shop.stripe.attempts()).containsExactly("c1.1", "c1.2");
    }

    @Test
    void a_payment_that_paypal_examines_is_not_paid_before_it_is_through() {
        pending();
        assertThat(shop.look("c1")).isInstanceOf(Status.Open.class);
        assertThat(shop.start("c1", "VISA")).isInstanceOf(Opened.Unknown.class);
        assertThat(accepted()).isEmpty();
        shop.paypal.settle("c1.1", true);
        assertThat(shop.look("c1")).isInstanceOf(Status.Paid.class);
        assertThat(accepted()).containsExactly("EUR 12.00");
    }

    @Test
    void a_payment_that_paypal_examined_and_declined_is_over() {
        pending();
        shop.paypal.settle("c1.1", false);
        assertThat(shop.look("c1")).isInstanceOf(Status.Over.class);
        assertThat(accepted()).isEmpty();
    }

    @Test
    void a_payment_that_paypal_declines_is_over_and_can_be_tried_anew() {
        shop.start("c1", "PAYPAL");
        shop.paypal.approve("c1.1");
        shop.paypal.captures(Outcome.DECLINED);
        assertThat(shop.look("c1")).isInstanceOf(Status.Over.class);
        shop.paid("c1");
    }

    @Test
    void a_capture_that_came_through_after_one_that_did_not_is_seen() {
        shop.start("c1", "PAYPAL");
        shop.paypal.approve("c1.1");
        shop.paypal.declinedBefore("c1.1");
        assertThat(shop.look("c1")).isInstanceOf(Status.Paid.class);
        assertThat(accepted()).containsExactly("EUR 12.00");
    }

    @Test
    @Clause(ORD_4)
    void a_capture_of_less_is_given_back() {
        shop.start("c1", "PAYPAL");
        shop.paypal.approve("c1.1");
        shop.paypal.captures(Outcome.PARTIAL);
        shop.look("c1");
        assertThat(declined()).containsExactly(DeclineReason.WRONG_AMOUNT);
    }

    @Test
    @Clause(ORD_4)
    void an_amount_that_is_one_cent_off_is_given_back() {
        shop.url("c1", "VISA");
        shop.stripe.pay("c1.1", "visa", Samples.euros("11.99"));
        shop.look("c1");
        assertThat(declined()).containsExactly(DeclineReason.WRONG_AMOUNT);
    }

    @Test
    @Clause(ORD_4)
    void another_currency_is_given_back() {
        shop.url("c1", "VISA");
        shop.stripe.pay("c1.1", "visa", Money.parse("USD 12.00"));
        shop.look("c1");
        assertThat(declined()).containsExactly(DeclineReason.WRONG_CURRENCY);
    }

    @Test
    @Clause(ORD_2)
    void another_brand_is_given_back() {
        shop.url("c1", "VISA");
        shop.stripe.pay("c1.1", "unionpay");
        shop.look("c1");
        assertThat(declined()).containsExactly(DeclineReason.MEANS_NOT_ACCEPTED);
    }

    @Test
    @Clause(ORD_2)
    void a_visa_card_counts_whatever_network_carried_it() {
        shop.url("c1", "VISA");
        shop.stripe.pay("c1.1", "visa", "cartes_bancaires");
        shop.look("c1");
        assertThat(accepted()).containsExactly("EUR 12.00");
    }

    @Test
    @Clause(REN_7)
    void a_page_does_not_outlive_its_request_by_more_than_stripe_asks_for() {
        // What was ordered on 31 January can be paid through 3 February, in Paris.
        Instant until = Instant.parse("2026-02-03T23:00:00Z");
        shop.waits(Duration.between(shop.clock.instant(), until.minusSeconds(3600)));
        shop.url("c1", "VISA");
        assertThat(shop.stripe.traffic().last().request()).contains("expires_at=" + until.getEpochSecond());
        shop.start("c1", "PAYPAL");
        shop.waits(Duration.ofMinutes(50));
        shop.url("c1", "VISA");
        assertThat(shop.stripe.traffic().last().request())
                .contains("expires_at=" + until.plusSeconds(21 * 60).getEpochSecond());
    }

    @Test
    @Clause(REN_7)
    void a_payment_that_nobody_came_back_from_is_found_by_looking() {
        shop.url("c1", "VISA");
        shop.stripe.pay("c1.1", "visa");
        shop.waits(Duration.ofMinutes(5)).runs();
        assertThat(accepted()).containsExactly("EUR 12.00");
    }

    @Test
    @Clause(ORD_4)
    void what_was_paid_after_the_request_had_lapsed_is_given_back() {
        pending();
        shop.waits(Duration.ofDays(5)).runs();
        assertThat(shop.history("c1").last().getClass().getSimpleName()).isNotEqualTo("PaymentAccepted");
        shop.paypal.settle("c1.1", true);
        shop.reconcile.reconcile(shop.clock.instant().minus(Duration.ofDays(10)), shop.now());
        assertThat(declined()).containsExactly(DeclineReason.NO_OPEN_REQUEST);
    }

    @Test
    @Clause(ORD_4)
    void what_was_paid_for_a_request_that_another_took_the_place_of_is_given_back() {
        shop.paid("c1").renews("c1");
        shop.url("c1", "VISA");
        shop.renews("c1").url("c1", "VISA");
        shop.stripe.pay("c1.2", "visa");
        shop.waits(Duration.ofMinutes(6)).runs();
        assertThat(declined()).containsExactly(DeclineReason.WRONG_REFERENCE);
    }

    @Test
    void what_a_customer_agreed_to_for_a_request_that_is_gone_is_not_captured() {
        shop.paid("c1").renews("c1");
        shop.start("c1", "PAYPAL");
        shop.renews("c1");
        shop.paypal.approve("c1.2");
        shop.waits(Duration.ofMinutes(6)).runs();
        assertThat(shop.paypal.balance()).isEmpty();
        assertThat(shop.attempts.ofContract(id("c1")).last().state()).isEqualTo(Attempt.State.OVER);
    }

    @Test
    @Clause(ORD_4)
    void what_was_paid_after_the_deletion_is_given_back() {
        shop.paid("c1").renews("c1");
        shop.start("c1", "PAYPAL");
        shop.paypal.approve("c1.2");
        shop.paypal.captures(Outcome.PENDING);
        shop.look("c1");
        for (int day = 0; day < 50; day++) {
            shop.waits(Duration.ofDays(1)).runs();
        }
        assertThat(shop.store.load(id("c1")).get().contract().isOver()).isTrue();
        shop.paypal.settle("c1.2", true);
        shop.reconcile.reconcile(shop.clock.instant().minus(Duration.ofDays(90)), shop.now());
        assertThat(declined()).containsExactly(DeclineReason.NO_OPEN_REQUEST);
    }

    @Test
    void choosing_another_means_closes_the_page_of_the_first() {
        shop.url("c1", "VISA");
        assertThat(shop.start("c1", "PAYPAL")).isInstanceOf(Opened.Redirect.class);
        assertThat(shop.attempts.ofContract(id("c1")).map(Attempt::state))
                .containsExactly(Attempt.State.OVER, Attempt.State.OPEN);
        assertThat(shop.stripe.traffic().last().answer()).contains("\"status\":\"expired\"");
    }

    @Test
    void choosing_another_means_after_paying_is_too_late() {
        shop.url("c1", "VISA");
        shop.stripe.pay("c1.1", "visa");
        assertThat(shop.start("c1", "PAYPAL")).isInstanceOf(Opened.Paid.class);
        assertThat(accepted()).containsExactly("EUR 12.00");
        assertThat(shop.paypal.attempts()).isEmpty();
    }

    @Test
    void a_token_that_is_not_accepted_any_more_is_fetched_anew() {
        shop.start("c1", "PAYPAL");
        shop.paypal.forgetTokens();
        assertThat(shop.look("c1")).isInstanceOf(Status.Open.class);
    }

    @Test
    void an_amount_in_another_currency_than_euros_is_not_asked_for() {
        Attempt attempt = Attempts.of("USD 12.00");
        assertThat(shop.cards.begin(attempt)).isInstanceOf(Standing.Over.class);
        assertThat(shop.wallet.begin(attempt)).isInstanceOf(Standing.Over.class);
        assertThat(shop.stripe.traffic()).isEmpty();
    }

    private void pending() {
        shop.start("c1", "PAYPAL");
        shop.paypal.approve("c1.1");
        shop.paypal.captures(Outcome.PENDING);
        shop.look("c1");
    }

    private List<String> accepted() {
        return shop.all("c1", PaymentAccepted.class).map(event -> event.amount().toString());
    }

    private List<DeclineReason> declined() {
        return shop.all("c1", PaymentDeclined.class).map(PaymentDeclined::reason);
    }
}
