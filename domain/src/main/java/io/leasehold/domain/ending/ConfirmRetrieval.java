package io.leasehold.domain.ending;

import static io.leasehold.domain.clause.ClauseId.REN_5;
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

/** The retrieval session is open and the mail server accepted its notice: the second key of a deletion (REN-6). */
public record ConfirmRetrieval(LocalDate on) implements Command {

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    @Clause({REN_5, REN_6})
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return Either.right(contract.ending()
                .filter(Ending::inGrace)
                .filter(ending -> ending.retrievalOpenedOn().isEmpty())
                .map(ending -> opened(contract, ending))
                .getOrElse(List.empty()));
    }

    private List<Event> opened(Contract contract, Ending ending) {
        List<Event> postponed =
                Postponement.unlessGraceIsFull(contract, ending, on, DeletionPostponed.Because.RETRIEVAL_LATE);
        LocalDate deletion = contract.after(postponed).ending().get().deletionFrom();
        LocalDate through = contract.holds().planned(deletion).minusDays(1);
        return postponed.append(new RetrievalOpened(contract.term().get().renewal(), through, on));
    }
}
