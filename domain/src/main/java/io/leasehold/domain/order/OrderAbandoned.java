package io.leasehold.domain.order;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;

/** An order was not paid in time; nothing comes of it. */
public record OrderAbandoned() implements Event {
    @Override
    public Contract evolve(Contract contract) {
        return contract.in(new Phase.Abandoned());
    }
}
