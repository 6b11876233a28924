package io.leasehold.domain.ending;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import java.time.LocalDate;

/** Grace is over and both keys are turned: the session is closed first, then the machine is deleted. */
public record DeletionOrdered(LocalDate renewal, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.ending(contract.ending().get().ordered());
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new CloseRetrieval(renewal));
    }
}
