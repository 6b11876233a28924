package io.leasehold.domain.ending;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * A deletion moved, and with it the end of grace, unless it was for an awaited payment.
 *
 * @param because why
 * @param earliest the first day on which it may run now
 * @param compensatedDays how many days of interrupted retrieval that allows for
 * @param on the day it was decided
 */
public record DeletionPostponed(Because because, LocalDate earliest, int compensatedDays, LocalDate on)
        implements Event {

    /** Why a deletion moves. */
    public enum Because {
        /** The shutdown was confirmed late. */
        SHUTDOWN_LATE,
        /** The retrieval session opened late, or its notice was accepted late. */
        RETRIEVAL_LATE,
        /** The shutdown is not confirmed. */
        NOT_SHUT_DOWN,
        /** The retrieval session is not open, or its notice not accepted. */
        RETRIEVAL_NOT_OPEN,
        /** The retrieval session could not be reached on some days. */
        RETRIEVAL_INTERRUPTED,
        /** A payment is awaited. */
        OPEN_PAYMENT
    }

    @Override
    public Contract evolve(Contract contract) {
        Ending ending = contract.ending().get();
        return contract.ending(
                because == Because.OPEN_PAYMENT ? ending.held(earliest) : ending.postponed(earliest, compensatedDays));
    }

    @Override
    public List<Effect> effects(Contract after) {
        Ending ending = after.ending().get();
        return ending.retrievalOpenedOn().isDefined()
                ? List.of(new ExtendRetrieval(after.term().get().renewal(), earliest.minusDays(1)))
                : List.empty();
    }
}
