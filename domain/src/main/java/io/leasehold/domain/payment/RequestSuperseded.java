package io.leasehold.domain.payment;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;

/** An open request was given up for something newer; a payment of it does not count any more. */
public record RequestSuperseded(String reference) implements Event {

    public static List<Event> ifOpen(Contract contract) {
        return contract.request()
                .map(open -> List.<Event>of(new RequestSuperseded(open.reference())))
                .getOrElse(List.empty());
    }

    @Override
    public Contract evolve(Contract contract) {
        return contract.awaitingNothing();
    }
}
