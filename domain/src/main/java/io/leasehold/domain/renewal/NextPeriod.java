package io.leasehold.domain.renewal;

import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static io.leasehold.domain.clause.ClauseId.SUP_2;

import io.leasehold.domain.application.ApplicationsWithdrawn;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.PaidInGrace;
import io.leasehold.domain.contract.Purchase;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * The purchase of a renewal.
 *
 * @param length of the new period
 * @param terms the edition in force when it was ordered, to which the contract moves
 * @param withdrawn the applications that this period does not have any more (APP-6)
 */
public record NextPeriod(Length length, Terms terms, List<ApplicationId> withdrawn) implements Purchase {

    @Override
    public String name() {
        return "renewal";
    }

    @Override
    @Clause(REN_1)
    public Either<Refusal, List<Event>> paid(Contract contract, Quote quote, LocalDate on) {
        if (contract.isActive()) {
            return Either.right(extended(contract, quote, on));
        }
        // Paid in time is in time: the deletion was held for this request (REN-7).
        return contract.ending()
                .filter(ending -> !ending.deleting() && ending.restart().isEmpty())
                .<Refusal>toEither(() -> new RenewalRefusal.GraceIsOver(on.minusDays(1)))
                .map(ending -> inGrace(contract, new PaidInGrace(reference(contract), length, quote, terms), on)
                        .appendAll(ApplicationsWithdrawn.ofThose(withdrawn, on)));
    }

    @Override
    @Clause(REN_7)
    public boolean holdsTheEnd(Contract contract) {
        return true;
    }

    /** A suspended server stays off; its period begins all the same (SUP-2). */
    @Clause(SUP_2)
    private static List<Event> inGrace(Contract contract, PaidInGrace paid, LocalDate on) {
        List<Event> renewed = List.of(new RenewedInGrace(paid));
        return contract.holds().isSuspended() ? renewed.appendAll(Resumption.keptOff(contract, paid, on)) : renewed;
    }

    private List<Event> extended(Contract contract, Quote quote, LocalDate on) {
        Term before = contract.activeTerm().on(on);
        Term after = before.extended(length, quote.recurring());
        return List.<Event>of(
                        new Renewed(after, before.renewal(), quote, terms, on),
                        new InvoiceDrawn(reference(contract), quote, before.renewal(), after.renewal(), on))
                .appendAll(ApplicationsWithdrawn.ofThose(withdrawn, before.renewal()));
    }

    private static String reference(Contract contract) {
        return contract.request().get().reference();
    }
}
