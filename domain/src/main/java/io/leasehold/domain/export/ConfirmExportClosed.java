package io.leasehold.domain.export;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/** The session of an export is closed and its content gone; of one that was replaced nothing more is told. */
public record ConfirmExportClosed(int number, LocalDate on) implements Command {

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return Either.right(
                contract.exports().closing().contains(number) ? List.of(new ExportClosed(number, on)) : List.empty());
    }
}
