package io.leasehold.domain.hold;

import java.time.LocalDate;

/**
 * A contract that ended before its time and cannot be renewed.
 *
 * @param because why
 * @param by the party that failed, or that asked for the end
 * @param on the day from which there is no service any more
 */
public record EarlyEnd(Because because, Party by, LocalDate on) {

    /** What ends a contract before its time. */
    public enum Because {
        /** A breach was not remedied (ORD-6). */
        BREACH,
        /** Force majeure lasted too long (AVL-3). */
        FORCE_MAJEURE
    }
}
