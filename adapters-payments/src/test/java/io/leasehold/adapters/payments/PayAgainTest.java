package io.leasehold.adapters.payments;

import static io.leasehold.adapters.payments.Shop.id;
import static io.leasehold.domain.clause.ClauseId.ORD_2;
import static io.leasehold.domain.clause.ClauseId.ORD_4;
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
import io.leasehold.testkit.payment.FakePayPal.Outcome;
import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Money that does not count leaves its request open, and the request can be paid again. */
class PayAgainTest {

    private final Shop shop = new Shop().orders("c1");

    /** What came in first. */
    enum First {
        OTHER_BRAND(DeclineReason.MEANS_NOT_ACCEPTED),
        ONE_CENT_LESS(DeclineReason.WRONG_AMOUNT),
        OTHER_CURRENCY(DeclineReason.WRONG_CURRENCY),
        GONE_BACK(DeclineReason.REFUNDED_BEFORE),
        PARTIAL_CAPTURE(DeclineReason.WRONG_AMOUNT);

        private final DeclineReason reason;

        First(DeclineReason reason) {
            this.reason = reason;
        }
    }

    @AfterEach
    void the_books_agree_once_all_has_healed() {
        try (shop) {
            shop.heals().agrees();
        }
    }

    @ParameterizedTest
    @Clause({ORD_2, ORD_4})
    @EnumSource(First.class)
    void what_was_declined_is_paid_again_by_card(First first) {
        comesIn(first);
        shop.look("c1");
        paysByCard(first);
    }

    @ParameterizedTest
    @Clause({ORD_2, ORD_4})
    @EnumSource(First.class)
    void what_was_declined_is_paid_again_by_paypal(First first) {
        comesIn(first);
        shop.look("c1");
        assertThat(shop.start("c1", "PAYPAL")).isInstanceOf(Opened.Redirect.class);
        shop.paypal.approve("c1.2");
        assertThat(shop.look("c1")).isInstanceOf(Status.Paid.class);
        wasDeclinedOnce(first);
    }

    /** Nobody came back from the page, and nothing was heard of it yet. */
    @ParameterizedTest
    @Clause(ORD_4)
    @EnumSource(names = {"OTHER_BRAND", "ONE_CENT_LESS", "OTHER_CURRENCY", "GONE_BACK"})
    void what_came_in_unnoticed_is_declined_before_it_is_asked_for_again(First first) {
        comesIn(first);
        paysByCard(first);
    }

    @ParameterizedTest
    @Clause(ORD_4)
    @EnumSource(First.class)
    void what_was_declined_while_nobody_asked_is_paid_again(First first) {
        comesIn(first);
        shop.waits(Duration.ofMinutes(6)).runs();
        paysByCard(first);
    }

    /** The process ends between what the contract takes note of and what the attempt does. */
    @ParameterizedTest
    @CsvSource({"unionpay, 1", "visa, 0"})
    void a_crash_after_the_money_was_taken_note_of_is_made_up_for(String brand, int declined) {
        shop.url("c1", "VISA");
        shop.stripe.pay("c1.1", brand);
        Standing.Paid paid = (Standing.Paid)
                shop.cards.look(shop.attempts.ofContract(id("c1")).single());
        shop.leasehold.payRequest().receive(id("c1"), paid.notice(), shop.now());
        assertThat(shop.attempts.ofContract(id("c1")).single().isOpen()).isTrue();
        shop.restart();
        if (declined == 1) {
            paysByCard(First.OTHER_BRAND);
        } else {
            shop.waits(Duration.ofMinutes(6)).runs();
        }
        assertThat(shop.attempts.ofContract(id("c1")).map(Attempt::state)).containsOnly(Attempt.State.NOTED);
        assertThat(shop.all("c1", PaymentAccepted.class)).hasSize(1);
        assertThat(shop.all("c1", PaymentDeclined.class)).hasSize(declined);
    }

    @Test
    void looking_ends_the_attempt_whose_money_it_finds() {
        shop.url("c1", "VISA");
        shop.stripe.pay("c1.1", "unionpay");
        shop.look("c1");
        Attempt attempt = shop.attempts.ofContract(id("c1")).single();
        assertThat(attempt.state()).isEqualTo(Attempt.State.NOTED);
        assertThat(attempt.nextLook()).isEmpty();
    }

    private void paysByCard(First first) {
        assertThat(shop.start("c1", "VISA")).isInstanceOf(Opened.Redirect.class);
        shop.stripe.pay("c1.2", "visa");
        assertThat(shop.look("c1")).isInstanceOf(Status.Paid.class);
        wasDeclinedOnce(first);
    }

    private void wasDeclinedOnce(First first) {
        assertThat(shop.all("c1", PaymentDeclined.class).map(PaymentDeclined::reason))
                .containsExactly(first.reason);
        assertThat(shop.all("c1", PaymentAccepted.class)
                        .map(accepted -> accepted.amount().toString()))
                .containsExactly("EUR 12.00");
    }

    private void comesIn(First first) {
        if (first == First.PARTIAL_CAPTURE) {
            shop.start("c1", "PAYPAL");
            shop.paypal.approve("c1.1");
            shop.paypal.captures(Outcome.PARTIAL);
            return;
        }
        shop.url("c1", "VISA");
        switch (first) {
            case OTHER_BRAND -> shop.stripe.pay("c1.1", "unionpay");
            case ONE_CENT_LESS -> shop.stripe.pay("c1.1", "visa", Samples.euros("11.99"));
            case OTHER_CURRENCY -> shop.stripe.pay("c1.1", "visa", Money.parse("USD 12.00"));
            default -> shop.stripe.giveBack(shop.stripe.pay("c1.1", "visa"), Samples.euros("12.00"));
        }
    }
}
