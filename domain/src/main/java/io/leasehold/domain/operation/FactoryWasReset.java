package io.leasehold.domain.operation;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/** The server is as it was delivered, with nothing of the customer on it. */
public record FactoryWasReset(LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract;
    }
}
