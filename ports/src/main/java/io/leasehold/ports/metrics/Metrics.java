package io.leasehold.ports.metrics;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Effect;

/**
 * Hears of what an operator counts, once it is so, on the thread that did it; none of it is personal. Each method does
 * nothing unless it is overridden. What one throws is logged and changes nothing. How long something took is no business
 * of the library, which has no clock: a host measures its own calls.
 */
public interface Metrics {

    /** Counts nothing. */
    Metrics NONE = new Metrics() {};

    /** What became of an effect that the courier took up. */
    enum Carried {
        /** It was carried, and nothing is to be decided on the answer. */
        DONE,
        /** It was carried, and the contract has the answer. */
        ANSWERED,
        /** It was not wanted any more. */
        UNWANTED,
        /** It failed and is tried again. */
        RETRIED,
        /** It may have been carried or not, and is tried again under the same id. */
        UNKNOWN,
        /** It failed and waits for an operator. */
        PARKED,
        /** What came of it does not count: it took so long that others had it meanwhile. */
        LATE
    }

    /** A command was decided and what it changes, if anything, is stored; the passing of time is one, too. */
    default void accepted() {}

    /** A command was refused. */
    default void refused(Refusal refusal) {}

    /**
     * A sweep came to its end.
     *
     * @param looked at how many contracts
     * @param deletions how many it ordered
     * @param heldBack how many deletions are due but were held back by the cap of a sweep
     * @param failed for how many contracts time could not pass
     */
    default void swept(int looked, int deletions, int heldBack, int failed) {}

    /** The courier took up an effect. */
    default void carried(Effect.Lane lane, Carried how) {}

    /** Invoices got their numbers. */
    default void numbered(int invoices) {}

    /** A daily copy was taken. */
    default void copyTaken() {}

    /** A daily copy could not be taken; it is tried again. */
    default void copyFailed() {}
}
