package io.leasehold.domain.renewal;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.ending.CloseRetrieval;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * The period that was paid in grace begins although the server stays off, because it is suspended or the contract ends.
 *
 * @param missed the renewal date that had been missed
 * @param retrievalOpen whether a retrieval session is to be closed
 */
public record KeptOff(LocalDate missed, boolean retrievalOpen, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract;
    }

    @Override
    public List<Effect> effects(Contract after) {
        return retrievalOpen ? List.of(new CloseRetrieval(missed)) : List.empty();
    }
}
