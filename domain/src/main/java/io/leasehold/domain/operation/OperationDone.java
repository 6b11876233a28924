package io.leasehold.domain.operation;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;

/** An operation is not underway any more: the host has carried it out. */
public record OperationDone(int number) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.undertakingNoMore(number);
    }
}
