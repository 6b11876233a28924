package io.leasehold.domain.terms;

/**
 * How servers are protected.
 *
 * @param emptyAllowList who reaches the administration of a server whose allow-list is empty (SEC-2)
 */
public record SecurityTerms(EmptyAllowList emptyAllowList) {

    /** What an allow-list without an entry means. */
    public enum EmptyAllowList {
        /** Anybody reaches it, from anywhere. */
        ANY,
        /** Nobody does. */
        NONE
    }
}
