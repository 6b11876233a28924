package io.leasehold.domain.operation;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;

/** An operation was taken back before it was carried out. */
public record OperationCancelled(int number) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.undertakingNoMore(number);
    }
}
