package io.leasehold.domain.operation;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/** The server was restarted because somebody asked for it. */
public record Rebooted(LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract;
    }
}
