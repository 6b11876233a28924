package io.leasehold.adapters.payments;

import static io.leasehold.domain.clause.ClauseId.ORD_4;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.payment.DeclineReason;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.ports.payment.PaymentGateway;
import io.leasehold.ports.payment.ReconcilePayments.Difference;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.payment.FakePayPal.Outcome;
import io.leasehold.testkit.payment.Trouble;
import io.vavr.collection.List;
import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes back goes back once and whole, whoever began it, and what went back does not count. */
class RefundTest {

    private final Shop shop = new Shop().orders("c1");

    /** Who takes the money. */
    enum By {
        STRIPE,
        PAYPAL
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @Clause(ORD_4)
    @EnumSource(By.class)
    void what_went_back_before_we_took_note_of_it_does_not_count(By by) {
        giveBack(by, paid(by, "12.00"), "12.00");
        shop.heals().agrees();
        assertThat(declined()).containsExactly(DeclineReason.REFUNDED_BEFORE);
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @Clause(ORD_4)
    @EnumSource(By.class)
    void what_went_back_in_part_does_not_count_and_the_rest_goes_back(By by) {
        giveBack(by, paid(by, "12.00"), "5.00");
        shop.heals().agrees();
        assertThat(declined()).containsExactly(DeclineReason.REFUNDED_BEFORE);
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void of_what_somebody_gave_back_in_part_the_rest_goes_back(By by) {
        String payment = paid(by, "11.99");
        shop.look("c1");
        giveBack(by, payment, "1.00");
        shop.leasehold.carry(shop.now());
        assertThat(givenBack(by, payment)).isEqualTo(Samples.euros("11.99"));
        shop.heals().agrees();
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void what_counted_and_was_given_back_by_hand_is_told(By by) {
        String payment = paid(by, "12.00");
        shop.look("c1");
        assertThat(shop.all("c1", PaymentAccepted.class)).hasSize(1);
        assertThat(told()).isEmpty();
        giveBack(by, payment, "1.00");
        assertThat(told()).singleElement().isInstanceOf(Difference.GoneBack.class);
        giveBack(by, payment, "11.00");
        assertThat(told()).singleElement().isInstanceOf(Difference.GoneBack.class);
    }

    @ParameterizedTest
    @Clause(ORD_4)
    @EnumSource(By.class)
    void what_was_declined_and_did_not_arrive_back_in_the_end_is_told_and_can_be_given_back_again(By by) {
        String payment = paid(by, "11.99");
        delaysRefund(by);
        shop.look("c1");
        shop.leasehold.carry(shop.now());
        assertThat(told()).isEmpty();
        settleRefunds(by, false);
        assertThat(told()).singleElement().isInstanceOf(Difference.NotGoneBack.class);
        gateway(by).giveBack(gateway(by).name() + "/" + payment, Samples.euros("11.99"));
        assertThat(told()).isEmpty();
        shop.agrees();
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void what_was_declined_and_waits_to_be_given_back_is_told(By by) {
        paid(by, "11.99");
        shop.look("c1");
        assertThat(told()).singleElement().isInstanceOf(Difference.NotGoneBack.class);
        shop.heals().agrees();
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void money_goes_back_once_whatever_happens_to_the_refund_at_stripe(Trouble trouble) {
        paid(By.STRIPE, "11.99");
        shop.look("c1");
        shop.stripe.expect(trouble);
        shop.leasehold.carry(shop.now());
        shop.heals().agrees();
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void money_goes_back_once_whatever_happens_to_the_refund_at_paypal(Trouble trouble) {
        String payment = paid(By.PAYPAL, "11.99");
        shop.look("c1");
        shop.paypal.expect(trouble);
        shop.leasehold.carry(shop.now());
        shop.heals().agrees();
        assertThat(givenBack(By.PAYPAL, payment)).isEqualTo(Samples.euros("11.99"));
        assertThat(told()).isEmpty();
    }

    /** The money of c1 comes in; its id at the provider. */
    private String paid(By by, String amount) {
        if (by == By.STRIPE) {
            shop.url("c1", "VISA");
            return shop.stripe.pay("c1.1", "visa", Samples.euros(amount));
        }
        shop.start("c1", "PAYPAL");
        shop.paypal.approve("c1.1");
        // Captured by a process that ends before it takes note of that.
        shop.paypal.captures(amount.equals("12.00") ? Outcome.COMPLETED : Outcome.PARTIAL);
        shop.wallet.complete(shop.attempts.ofContract(Shop.id("c1")).single());
        return shop.paypal.balance().keySet().head();
    }

    private void giveBack(By by, String payment, String amount) {
        if (by == By.STRIPE) {
            shop.stripe.giveBack(payment, Samples.euros(amount));
        } else {
            shop.paypal.giveBack(payment, Samples.euros(amount));
        }
    }

    private Money givenBack(By by, String payment) {
        return by == By.STRIPE ? shop.stripe.givenBack(payment) : shop.paypal.givenBack(payment);
    }

    private void delaysRefund(By by) {
        if (by == By.STRIPE) {
            shop.stripe.delaysRefund();
        } else {
            shop.paypal.delaysRefund();
        }
    }

    private void settleRefunds(By by, boolean arrive) {
        if (by == By.STRIPE) {
            shop.stripe.settleRefunds(arrive);
        } else {
            shop.paypal.settleRefunds(arrive);
        }
    }

    private PaymentGateway gateway(By by) {
        return by == By.STRIPE ? shop.cards : shop.wallet;
    }

    private List<DeclineReason> declined() {
        return shop.all("c1", PaymentDeclined.class).map(PaymentDeclined::reason);
    }

    private List<Difference> told() {
        return shop.reconcile.reconcile(shop.clock.instant().minus(Duration.ofDays(20)), shop.now());
    }
}
