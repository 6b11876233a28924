package io.leasehold.domain.renewal;

import static io.leasehold.domain.clause.ClauseId.REN_5;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/** The server runs again: the period that was paid in grace starts, where the terms say (REN-5). */
public record ConfirmRestart(LocalDate on) implements Command {

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    @Clause(REN_5)
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return Either.right(contract.ending()
                .flatMap(Ending::restart)
                .map(paid -> Resumption.running(contract, paid, on))
                .getOrElse(List.empty()));
    }
}
