package io.leasehold.domain.ending;

import static io.leasehold.domain.clause.ClauseId.REN_4;
import static io.leasehold.domain.clause.ClauseId.REN_6;

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

/** The host confirmed that the server is off: the first key of a deletion. Grace counts from now (REN-5, REN-6). */
public record ConfirmShutdown(LocalDate on) implements Command {

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    @Clause({REN_4, REN_6})
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return Either.right(contract.ending()
                .filter(Ending::inGrace)
                .filter(ending -> ending.shutDownOn().isEmpty())
                .map(ending -> List.<Event>of(new ShutDown(contract.term().get().renewal(), on))
                        .appendAll(Postponement.unlessGraceIsFull(
                                contract, ending, on, DeletionPostponed.Because.SHUTDOWN_LATE)))
                .getOrElse(List.empty()));
    }
}
