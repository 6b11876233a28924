package io.leasehold.domain.ending;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import java.time.LocalDate;

/** The server is off, for certain. */
public record ShutDown(LocalDate renewal, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.ending(contract.ending().get().shutDown(on));
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new OpenRetrieval(after.machine(), renewal));
    }
}
