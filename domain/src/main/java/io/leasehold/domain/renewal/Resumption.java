package io.leasehold.domain.renewal;

import static io.leasehold.domain.clause.ClauseId.REN_5;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.PaidInGrace;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.period.PaidPeriod;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.terms.RenewalTerms.Resume;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/** How the period that was paid in grace begins (REN-5). */
public final class Resumption {

    private Resumption() {}

    /** It begins with the server, which runs again. */
    static List<Event> running(Contract contract, PaidInGrace paid, LocalDate on) {
        return begun(contract, paid, on).prepend(new Restarted(missed(contract), sessionIsOpen(contract), on));
    }

    /** It begins although the server stays off. */
    public static List<Event> keptOff(Contract contract, PaidInGrace paid, LocalDate on) {
        return begun(contract, paid, on).prepend(new KeptOff(missed(contract), sessionIsOpen(contract), on));
    }

    private static List<Event> begun(Contract contract, PaidInGrace paid, LocalDate on) {
        Term term = resumed(contract, paid, on);
        LocalDate start = term.current().start();
        return List.of(
                new Renewed(term, start, paid.quote(), paid.terms(), on),
                new InvoiceDrawn(paid.reference(), paid.quote(), start, term.renewal(), on));
    }

    /** The terms under which the contract expired say where it resumes. */
    @Clause(REN_5)
    private static Term resumed(Contract contract, PaidInGrace paid, LocalDate on) {
        ExactMoney value = paid.quote().recurring();
        if (contract.terms().renewal().resume() == Resume.FROM_REACTIVATION) {
            return Term.starting(on, paid.length(), value);
        }
        Term missed = contract.term().get();
        PaidPeriod next = PaidPeriod.full(missed.renewal(), paid.length(), missed.anchor(), value);
        return new Term(next, Option.none(), missed.anchor());
    }

    private static LocalDate missed(Contract contract) {
        return contract.term().get().renewal();
    }

    private static boolean sessionIsOpen(Contract contract) {
        return contract.ending().exists(ending -> ending.shutDownOn().isDefined());
    }
}
