package io.leasehold.domain.ending;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import java.time.LocalDate;

/** The retrieval session of {@code renewal} is closed for good; if deletion was ordered, the machine goes next. */
public record RetrievalClosed(LocalDate renewal, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.ending()
                .filter(ending -> isOf(contract) && ending.deleting())
                .map(ending -> contract.ending(ending.closed()))
                .getOrElse(contract);
    }

    @Override
    public List<Effect> effects(Contract after) {
        return isOf(after) && after.ending().exists(Ending::deleting)
                ? List.of(new DeleteMachine(after.machine(), renewal))
                : List.empty();
    }

    private boolean isOf(Contract contract) {
        return contract.term().exists(term -> term.renewal().equals(renewal));
    }
}
