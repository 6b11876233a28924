package io.leasehold.domain.ending;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/** The retrieval session of {@code renewal} is closed and its content gone. */
public record ConfirmRetrievalClosed(LocalDate renewal, LocalDate on) implements Command {

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        boolean known =
                contract.phase() instanceof Phase.Deleted || contract.ending().exists(Ending::retrievalClosed);
        return Either.right(known ? List.empty() : List.of(new RetrievalClosed(renewal, on)));
    }
}
