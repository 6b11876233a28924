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
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.joda.money.Money;

/** Stripe and PayPal as they are called over HTTP, on this machine and without real money. */
final class ProvidersTill implements Till {

    private static final URI PAGE = URI.create("https://shop.example/paid");

    private final SettableClock clock = new SettableClock(Instant.EPOCH, ZoneOffset.UTC);
    private final FakeStripe stripe = new FakeStripe(clock, false);
    private final FakePayPal paypal = new FakePayPal(clock);
    private final PaymentAttempts attempts;
    private final PaymentProvider provider;
    private Set<String> seen = HashSet.empty();

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
        String attempt = newest(contract);
        if (means.equals(PaymentMethod.PAYPAL.name())) {
            paypal.approve(attempt);
        } else {
            stripe.pay(attempt, means.toLowerCase(Locale.ROOT));
        }
    }

    /** PayPal takes what it asks for, and cards have a brand; the same payment is made once. */
    @Override
    public boolean takes(PaymentNotice notice, Money amount) {
        boolean takes = isOfPayPal(notice)
                ? notice.amount().equals(amount)
                : notice.means().equals(notice.means().toUpperCase(Locale.ROOT));
        return takes && !seen.contains(notice.payment());
    }

    @Override
    public void pays(ContractId contract, PaymentNotice notice) {
        seen = seen.add(notice.payment());
        if (isOfPayPal(notice)) {
            paypal.approveAs(id(notice), newest(contract));
        } else {
            stripe.payAs(id(notice), newest(contract), brand(notice), notice.amount());
        }
    }

    @Override
    public void receives(PaymentNotice notice) {
        if (seen.contains(notice.payment())) {
            return;
        }
        seen = seen.add(notice.payment());
        if (isOfPayPal(notice)) {
            paypal.receive(id(notice), notice.amount());
        } else {
            stripe.receive(id(notice), brand(notice), notice.amount());
        }
    }

    FakeStripe stripe() {
        return stripe;
    }

    FakePayPal paypal() {
        return paypal;
    }

    private String newest(ContractId contract) {
        return attempts.ofContract(contract).last().id().toString();
    }

    private static boolean isOfPayPal(PaymentNotice notice) {
        return notice.payment().startsWith("paypal/");
    }

    private static String id(PaymentNotice notice) {
        return notice.payment().substring(notice.payment().indexOf('/') + 1);
    }

    private static String brand(PaymentNotice notice) {
        return notice.means().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        stripe.close();
        paypal.close();
    }
}
