package io.leasehold.domain.contract;

import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * A day as a contract sees it when time passes.
 *
 * @param today the business date
 * @param interruptions the days before {@code today} on which retrieval sessions could not be reached
 * @param deletionsAllowed whether deletions may be ordered now; not while a command is being decided, and not once a
 *     sweep has reached its cap
 */
public record Time(LocalDate today, List<LocalDate> interruptions, boolean deletionsAllowed) {

    /** A day like any other: nothing was interrupted. */
    public static Time on(LocalDate today) {
        return new Time(today, List.empty(), true);
    }

    public Time withoutDeletions() {
        return new Time(today, interruptions, false);
    }
}
