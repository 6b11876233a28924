package io.leasehold.adapters.payments;

import static io.leasehold.adapters.payments.Shop.id;
import static io.leasehold.domain.clause.ClauseId.ORD_4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.payment.DeclineReason;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.payment.AttemptId;
import io.leasehold.ports.payment.FollowPayments;
import io.leasehold.ports.payment.PaymentGateway;
import io.leasehold.ports.payment.ReconcilePayments.Difference;
import io.leasehold.ports.payment.TakePayments;
import io.leasehold.testkit.payment.FakePayPal.Outcome;
import io.vavr.collection.List;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attempts that nobody asks for are neither forgotten nor captured against the wish of who made them. */
class FollowTest {

    private static final AttemptId FIRST = new AttemptId(id("c1"), 1);

    private final Shop shop = new Shop().orders("c1");

    @AfterEach
    void the_books_agree_once_all_has_healed() {
        try (shop) {
            shop.heals().agrees();
        }
    }

    @Test
    void an_order_that_was_given_up_for_a_card_is_not_captured() {
        shop.start("c1", "PAYPAL");
        shop.url("c1", "VISA");
        shop.paypal.approve("c1.1");
        reconciled();
        assertThat(shop.paypal.balance()).isEmpty();
        shop.stripe.pay("c1.2", "visa");
        shop.heals();
        assertThat(shop.paypal.balance()).isEmpty();
        assertThat(shop.all("c1", PaymentAccepted.class)).hasSize(1);
    }

    @Test
    void what_was_declined_once_is_not_captured_by_looking_again() {
        shop.start("c1", "PAYPAL");
        shop.paypal.approve("c1.1");
        shop.paypal.captures(Outcome.DECLINED);
        shop.look("c1");
        shop.look("c1");
        assertThat(shop.paypal.balance()).isEmpty();
    }

    @Test
    @Clause(ORD_4)
    void an_open_attempt_is_found_however_long_ago_it_began() {
        pending();
        shop.waits(Duration.ofDays(40)).runs();
        shop.paypal.settle("c1.1", true);
        assertThat(shop.reconcile.reconcile(shop.clock.instant().minus(Duration.ofDays(7)), shop.now()))
                .singleElement()
                .isInstanceOf(Difference.Found.class);
        assertThat(shop.all("c1", PaymentDeclined.class).map(PaymentDeclined::reason))
                .containsExactly(DeclineReason.NO_OPEN_REQUEST);
    }

    @Test
    void an_attempt_that_nobody_looks_at_any_more_is_told_of_every_day() {
        pending();
        shop.waits(Duration.ofDays(6)).runs();
        for (int day = 0; day < 3; day++) {
            shop.waits(Duration.ofDays(1));
            assertThat(reconciled()).containsExactly(new Difference.Unresolved(FIRST));
        }
    }

    @Test
    void an_order_that_was_captured_twice_is_told() {
        shop.start("c1", "PAYPAL");
        shop.paypal.approve("c1.1");
        shop.look("c1");
        assertThat(reconciled()).isEmpty();
        shop.paypal.capturedAgain("c1.1");
        assertThat(reconciled()).singleElement().isInstanceOf(Difference.Unasked.class);
        shop.paypal.forget("c1.1");
    }

    @Test
    void a_crash_in_the_last_look_does_not_lose_its_report() {
        pending();
        shop.waits(Duration.ofDays(5).plusMinutes(1));
        TakePayments broken = new TakePayments(shop.attempts, List.of(shop.cards, crashing(shop.wallet)));
        FollowPayments crashes = new FollowPayments(broken, shop.leasehold.payRequest());
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> crashes.poll(shop.now()));
        shop.restart();
        assertThat(shop.follow.poll(shop.now()).unresolved()).containsExactly(FIRST);
        assertThat(shop.follow.poll(shop.now()).looks()).isZero();
    }

    private void pending() {
        shop.start("c1", "PAYPAL");
        shop.paypal.approve("c1.1");
        shop.paypal.captures(Outcome.PENDING);
        shop.look("c1");
        assertThat(shop.attempts.ofContract(id("c1")).map(Attempt::isOpen)).containsExactly(true);
    }

    private List<Difference> reconciled() {
        return shop.reconcile.reconcile(shop.clock.instant().minus(Duration.ofDays(20)), shop.now());
    }

    /** The process ends. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Ends the process whenever it is asked how an attempt stands. */
    private static PaymentGateway crashing(PaymentGateway gateway) {
        return (PaymentGateway) Proxy.newProxyInstance(
                FollowTest.class.getClassLoader(),
                new Class<?>[] {PaymentGateway.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("look")) {
                        throw new Crash();
                    }
                    return method.invoke(gateway, arguments);
                });
    }
}
