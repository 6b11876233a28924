package io.leasehold.testkit.payment;

/** What may go wrong with one call that changes something at a provider. */
public enum Trouble {
    /** The connection breaks before anything happened. */
    DROPPED_BEFORE,
    /** It happened, and the connection breaks before that is said. */
    DROPPED_AFTER,
    /** Nothing happened, and the answer is 500. */
    FAILED_BEFORE,
    /** It happened, and the answer is 500. */
    FAILED_AFTER;

    boolean isBefore() {
        return this == DROPPED_BEFORE || this == FAILED_BEFORE;
    }

    boolean isDropped() {
        return this == DROPPED_BEFORE || this == DROPPED_AFTER;
    }
}
