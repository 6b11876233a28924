package io.leasehold.testkit.payment;

import io.leasehold.ports.payment.PaymentProvider;
import io.leasehold.testkit.Samples;
import org.joda.money.Money;

class SimulatedPaymentsTest extends PaymentProviderKit {

    private final SimulatedPayments payments = new SimulatedPayments();

    @Override
    protected PaymentProvider newProvider() {
        return payments;
    }

    /** Customers of the simulation pay at once. */
    @Override
    protected void pay(String reference) {}

    @Override
    protected Money givenBack(String payment) {
        return payments.givenBack().getOrElse(payment, Samples.euros("0.00"));
    }

    @Override
    protected void takeAway() {
        payments.fault().begin();
    }

    @Override
    protected void bringBack() {
        payments.fault().end();
    }
}
