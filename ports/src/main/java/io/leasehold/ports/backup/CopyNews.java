package io.leasehold.ports.backup;

import io.leasehold.domain.backup.Level;
import io.leasehold.domain.contract.ContractId;
import java.time.LocalDate;

/**
 * What happened to a daily copy.
 *
 * @param on the day it happened
 * @param day the day the copy is of
 * @param level for whom it is kept, or was to be
 */
public record CopyNews(ContractId contract, LocalDate on, What what, LocalDate day, Level level) {

    /** What can happen to one. */
    public enum What {
        TAKEN,
        /** It could not be taken; it is tried again (BAK-4). */
        FAILED,
        /** Its time is over and it cannot be restored any more. */
        EXPIRED
    }
}
