package io.leasehold.domain.contract;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.quote.Quote;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/** What a payment request is for, and what follows from it. */
public interface Purchase {

    /** What was bought, for statements: {@code order}, {@code renewal}, {@code upgrade}. */
    String name();

    /**
     * What happens when it is paid in time; or why it is too late for it, so that the money is given back.
     *
     * @param contract as it was asked for the payment, which is the latest that it has seen
     */
    Either<Refusal, List<Event>> paid(Contract contract, Quote quote, LocalDate on);

    /** What happens when it is not paid in time. */
    default List<Event> unpaid(Contract contract) {
        return List.empty();
    }

    /** Whether waiting for its payment holds a shutdown or a deletion (REN-7). */
    boolean holdsTheEnd(Contract contract);
}
