package io.leasehold.adapters.payments;

import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.ports.payment.PaymentProvider;
import io.leasehold.ports.payment.TakePayments;
import io.leasehold.ports.time.Moment;
import io.leasehold.testkit.payment.PaymentProviderKit;
import io.vavr.collection.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;

/** PayPal. */
class PayPalTest extends PaymentProviderKit {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    protected PaymentProvider newProvider() {
        return new TakePayments(shop.attempts, List.of(shop.wallet));
    }

    @Override
    protected Moment now() {
        return shop.now();
    }

    @Override
    protected void pay(String reference) {
        String attempt = shop.attempts
                .ofContract(Shop.id("c1"))
                .filter(it -> it.reference().equals(reference))
                .last()
                .id()
                .toString();
        shop.paypal.approve(attempt);
    }

    @Override
    protected Money givenBack(String payment) {
        return shop.paypal.givenBack(payment.substring("paypal/".length()));
    }

    @Override
    protected void takeAway() {
        shop.paypal.fault().begin();
    }

    @Override
    protected void bringBack() {
        shop.paypal.fault().end();
    }

    @Override
    protected List<PaymentMethod> methods() {
        return List.of(PaymentMethod.PAYPAL);
    }
}
