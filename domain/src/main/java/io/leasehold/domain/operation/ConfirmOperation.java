package io.leasehold.domain.operation;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/** The host carried out the operation of that number. */
public record ConfirmOperation(int number, LocalDate on) implements Command {

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return Either.right(contract.underway(number)
                .map(underway -> underway.operation().done(contract, on).prepend(new OperationDone(number)))
                .getOrElse(List.empty()));
    }
}
