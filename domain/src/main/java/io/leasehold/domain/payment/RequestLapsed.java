package io.leasehold.domain.payment;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/** A request was not paid in time. */
public record RequestLapsed(String reference, LocalDate on) implements Event {
    @Override
    public Contract evolve(Contract contract) {
        return contract.awaitingNothing();
    }
}
