package io.leasehold.scenario.play;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.ports.payment.PaymentProvider;
import io.leasehold.testkit.Fault;
import io.leasehold.testkit.payment.SimulatedPayments;
import io.vavr.collection.List;
import java.time.Instant;
import org.joda.money.Money;

/** Payments in memory: customers pay at once what they are asked. */
final class SimulatedTill implements Till {

    private final SimulatedPayments payments = new SimulatedPayments();

    @Override
    public PaymentProvider provider() {
        return payments;
    }

    @Override
    public List<Fault> faults() {
        return List.of(payments.fault());
    }

    @Override
    public void sets(Instant now) {}

    @Override
    public void pays(ContractId contract, String means) {}

    /** There are no pages. */
    @Override
    public boolean takes(PaymentNotice notice, Money amount) {
        return false;
    }

    @Override
    public void pays(ContractId contract, PaymentNotice notice) {
        throw new IllegalStateException("there is no page to pay " + notice.payment());
    }

    @Override
    public void receives(PaymentNotice notice) {}

    @Override
    public void close() {}
}
