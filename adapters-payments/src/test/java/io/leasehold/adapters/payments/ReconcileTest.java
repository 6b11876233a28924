package io.leasehold.adapters.payments;

import static io.leasehold.domain.clause.ClauseId.ORD_4;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.payment.AttemptId;
import io.leasehold.ports.payment.ReconcilePayments.Difference;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The books of providers and ours are compared both ways, and what does not match is told. */
class ReconcileTest {

    private final Shop shop = new Shop().orders("c1");

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void books_that_match_are_not_told_of() {
        shop.paid("c1").heals();
        assertThat(reconciled()).isEmpty();
    }

    @Test
    @Clause(ORD_4)
    void money_that_was_missed_is_found_once_and_counts() {
        shop.url("c1", "VISA");
        shop.stripe.pay("c1.1", "visa");
        assertThat(reconciled()).singleElement().isInstanceOf(Difference.Found.class);
        assertThat(reconciled()).isEmpty();
        shop.agrees();
    }

    @Test
    void money_that_no_attempt_accounts_for_is_told() {
        shop.paid("c1").heals();
        shop.stripe.receive("pi_stray", "visa", Samples.euros("5.00"));
        assertThat(reconciled()).singleElement().satisfies(difference -> {
            assertThat(difference).isInstanceOf(Difference.NotOurs.class);
            assertThat(((Difference.NotOurs) difference).captured().payment()).isEqualTo("stripe/pi_stray");
        });
    }

    @Test
    void among_many_payments_none_is_overlooked() {
        for (int i = 0; i < 230; i++) {
            shop.stripe.receive("pi_stray" + i, "visa", Samples.euros("5.00"));
        }
        assertThat(reconciled()).hasSize(230);
    }

    @Test
    void money_that_the_provider_does_not_have_is_told() {
        shop.url("c1", "VISA");
        shop.attempts.noted(first(), "stripe/pi_of_nobody");
        assertThat(reconciled()).containsExactly(new Difference.NotTheirs(first(), "stripe/pi_of_nobody"));
    }

    @Test
    void providers_that_cannot_be_asked_are_told() {
        shop.url("c1", "VISA");
        shop.stripe.fault().begin();
        assertThat(reconciled().map(difference -> difference.getClass().getSimpleName()))
                .containsExactly("Unasked", "Unasked");
        shop.stripe.fault().end();
    }

    @Test
    void a_payment_whose_contract_is_not_here_stays_open_and_is_told() {
        Attempt attempt = Attempts.elsewhere(shop.cards, shop.clock.instant());
        shop.attempts.begin(attempt);
        shop.cards.begin(attempt);
        shop.stripe.pay("c9.1", "visa");
        assertThat(reconciled().map(difference -> difference.getClass().getSimpleName()))
                .containsExactly("Unasked", "NotOurs");
        assertThat(shop.attempts.find(attempt.id()).get().isOpen()).isTrue();
    }

    private List<Difference> reconciled() {
        return shop.reconcile.reconcile(shop.clock.instant().minus(Duration.ofDays(20)), shop.now());
    }

    private static AttemptId first() {
        return new AttemptId(Shop.id("c1"), 1);
    }
}
