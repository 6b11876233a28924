package io.leasehold.scenario.play;

import io.leasehold.adapters.payments.PayPal;
import io.leasehold.adapters.payments.Stripe;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.ports.payment.PaymentAttempts;
import io.leasehold.ports.payment.PaymentProvider;
import io.leasehold.ports.payment.TakePayments;
import io.leasehold.testkit.Fault;
import io.leasehold.testkit.payment.FakePayPal;
import io.leasehold.testkit.payment.FakeStripe;
import io.leasehold.testkit.time.SettableClock;
import io.vavr.collection.List;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** Stripe and PayPal as they are called over HTTP, on this machine and without real money. */
final class ProvidersTill implements Till {

    private static final URI PAGE = URI.create("https://shop.example/paid");

    private final SettableClock clock = new SettableClock(Instant.EPOCH, ZoneOffset.UTC);
    private final FakeStripe stripe = new FakeStripe(clock, false);
    private final FakePayPal paypal = new FakePayPal(clock);
    private final PaymentAttempts attempts;
    private final PaymentProvider provider;

    ProvidersTill(PaymentAttempts attempts) {
        this.attempts = attempts;
        this.provider = new TakePayments(
                attempts,
                List.of(
                        Stripe.builder()
                                .key("sk_test_1")
                                .webhookSecrets("whsec_1")
                                .returnTo(PAGE)
                                .at(stripe.uri())
                                .build(),
                        PayPal.builder()
                                .credentials("client", "secret")
                                .returnTo(PAGE)
                                .at(paypal.uri())
                                .build()));
    }

    @Override
    public PaymentProvider provider() {
        return provider;
    }

    @Override
    public List<Fault> faults() {
        return List.of(stripe.fault(), paypal.fault());
    }

    @Override
    public void sets(Instant now) {
        clock.set(now);
    }

    @Override
    public void pays(ContractId contract, String means) {
        String attempt = attempts.ofContract(contract).last().id().toString();
        if (means.equals(PaymentMethod.PAYPAL.name())) {
            paypal.approve(attempt);
        } else {
            stripe.pay(attempt, means.toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public void receives(PaymentNotice notice) {
        String id = notice.payment().substring(notice.payment().indexOf('/') + 1);
        if (notice.payment().startsWith("paypal/")) {
            paypal.receive(id, notice.amount());
        } else {
            stripe.receive(id, notice.means().toLowerCase(Locale.ROOT), notice.amount());
        }
    }

    @Override
    public void close() {
        stripe.close();
        paypal.close();
    }
}
