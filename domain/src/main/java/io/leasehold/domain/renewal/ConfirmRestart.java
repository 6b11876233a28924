package io.leasehold.domain.renewal;

import static io.leasehold.domain.clause.ClauseId.REN_5;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.PaidInGrace;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.period.PaidPeriod;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.terms.RenewalTerms.Resume;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/** The server runs again: the period that was paid in grace starts, where the terms say (REN-5). */
public record ConfirmRestart(LocalDate on) implements Command {

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return Either.right(contract.ending()
                .flatMap(Ending::restart)
                .map(paid -> restarted(contract, paid))
                .getOrElse(List.empty()));
    }

    private List<Event> restarted(Contract contract, PaidInGrace paid) {
        Term term = resumed(contract, paid);
        LocalDate start = term.current().start();
        boolean open = contract.ending().exists(ending -> ending.shutDownOn().isDefined());
        LocalDate missed = contract.term().get().renewal();
        return List.of(
                new Restarted(missed, open, on),
                new Renewed(term, start, paid.quote(), paid.terms(), on),
                new InvoiceDrawn(paid.reference(), paid.quote(), start, term.renewal(), on));
    }

    /** The terms under which the contract expired say where it resumes. */
    @Clause(REN_5)
    private Term resumed(Contract contract, PaidInGrace paid) {
        ExactMoney value = paid.quote().recurring();
        if (contract.terms().renewal().resume() == Resume.FROM_REACTIVATION) {
            return Term.starting(on, paid.length(), value);
        }
        Term missed = contract.term().get();
        PaidPeriod next = PaidPeriod.full(missed.renewal(), paid.length(), missed.anchor(), value);
        return new Term(next, Option.none(), missed.anchor());
    }
}
