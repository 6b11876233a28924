package io.leasehold.domain.payment;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.contract.Purchase;
import io.leasehold.domain.quote.Quote;
import io.vavr.collection.List;
import java.time.LocalDate;

/** A payment is awaited. At most one at a time: a new request comes in place of the one before. */
public record PaymentRequested(PaymentRequest request) implements Event {

    /** Asks for the price of {@code purchase}, in place of any request that is open. */
    public static List<Event> of(Contract contract, Purchase purchase, Quote quote, LocalDate on) {
        LocalDate through = on.plusDays(contract.terms().payment().openDays());
        PaymentRequest request = new PaymentRequest(contract.nextReference(), purchase, quote, on, through);
        return RequestSuperseded.ifOpen(contract).append(new PaymentRequested(request));
    }

    @Override
    public Contract evolve(Contract contract) {
        return contract.awaiting(request);
    }
}
