package io.leasehold.testkit.payment;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.ports.payment.PaymentException;
import io.leasehold.ports.payment.PaymentProvider;
import io.leasehold.ports.time.Moment;
import io.leasehold.testkit.Fault;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import org.joda.money.Money;

/** A payment provider whose customers pay at once what they are asked. It keeps a ledger of what it gave back. */
public final class SimulatedPayments implements PaymentProvider {

    /** The latest payment of each reference. */
    private Map<String, PaymentNotice> paid = LinkedHashMap.empty();

    private Map<String, Money> givenBack = LinkedHashMap.empty();
    private final Fault fault = new Fault();

    /** While it is on, nobody knows anything and nothing can be given back. */
    public Fault fault() {
        return fault;
    }

    /** What was given back, by payment. */
    public synchronized Map<String, Money> givenBack() {
        return givenBack;
    }

    @Override
    public synchronized Opened open(Asked asked, Moment now) {
        if (fault.isOn()) {
            return new Opened.Unknown("the payment provider is away");
        }
        String reference = asked.reference();
        Option<PaymentNotice> before = paid.get(reference);
        boolean settled = before.map(PaymentNotice::payment).exists(asked.settled()::contains);
        if (before.isEmpty() || settled) {
            String payment = settled ? before.get().payment() + "-again" : "pay-" + reference;
            paid = paid.put(
                    reference,
                    new PaymentNotice(payment, asked.amount(), asked.method().name(), Option.of(reference)));
        }
        return new Opened.Redirect("https://pay.example/" + reference);
    }

    @Override
    public synchronized Status look(ContractId contract, String reference, Moment now) {
        if (fault.isOn()) {
            return new Status.Unknown("the payment provider is away");
        }
        return paid.get(reference).<Status>map(Status.Paid::new).getOrElse(Status.NotFound::new);
    }

    @Override
    public void noted(ContractId contract, PaymentNotice notice) {}

    @Override
    public synchronized void giveBack(String payment, Money amount) {
        if (fault.isOn()) {
            throw new PaymentException("the payment provider is away");
        }
        givenBack = givenBack.put(payment, amount);
    }
}
