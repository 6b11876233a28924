package io.leasehold.domain.ending;

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

/** The host confirmed that nothing of the machine is left; a certificate says so (REN-6). */
public record ConfirmDeletion(LocalDate on) implements Command {

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    @Clause(REN_6)
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return Either.right(contract.ending()
                .filter(Ending::deleting)
                .map(ending -> List.<Event>of(new Deleted(certificate(contract, ending))))
                .getOrElse(List.empty()));
    }

    private Certificate certificate(Contract contract, Ending ending) {
        return new Certificate(
                contract.machine(),
                on,
                contract.term().get().renewal(),
                ending.shutDownOn().get(),
                ending.retrievalOpenedOn().get(),
                ending.deletionFrom().minusDays(1),
                ending.compensatedDays());
    }
}
