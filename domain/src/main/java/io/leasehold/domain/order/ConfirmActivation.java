package io.leasehold.domain.order;

import static io.leasehold.domain.clause.ClauseId.ORD_3;

import io.leasehold.domain.application.Installing;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.period.Term;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/** The server runs: the contract starts on this day, and its invoice says so (ORD-3). */
public record ConfirmActivation(LocalDate on) implements Command {

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    @Clause(ORD_3)
    public Either<Refusal, List<Event>> decide(Contract contract) {
        if (!(contract.phase() instanceof Phase.Activating activating)) {
            return Either.right(List.empty());
        }
        Term term = Term.starting(on, activating.length(), activating.quote().recurring());
        List<Event> activated = List.of(
                new Activated(term, on),
                new InvoiceDrawn(activating.reference(), activating.quote(), on, term.renewal(), on));
        return Either.right(activated.appendAll(Installing.begin(contract.after(activated))));
    }
}
