package io.leasehold.testkit.payment;

import io.leasehold.ports.payment.PaymentAttempts;

class InMemoryAttemptsTest extends PaymentAttemptsKit {

    @Override
    protected PaymentAttempts newAttempts() {
        return new InMemoryAttempts();
    }
}
