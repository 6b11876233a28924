package io.leasehold.domain.export;

import static io.leasehold.domain.clause.ClauseId.EXP_2;
import static io.leasehold.domain.clause.ClauseId.EXP_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/** The session of an export is open and the mail server accepted its details; that day is the first (EXP-3). */
public record ConfirmExport(int number, LocalDate on) implements Command {

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    @Clause({EXP_2, EXP_3})
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return Either.right(
                contract.exports().isOpening(number)
                        ? List.of(new ExportOpened(number, PurchasedExport.lastDay(contract, on), on))
                        : List.empty());
    }
}
