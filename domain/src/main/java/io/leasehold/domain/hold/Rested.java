package io.leasehold.domain.hold;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Force majeure that is over (AVL-2).
 *
 * @param since the first day on which no deadline ran
 * @param until the first day on which deadlines ran again
 */
public record Rested(LocalDate since, LocalDate until) {

    /**
     * A deadline that counts from {@code from}, later by the days of it that rested. One whose last day was over before
     * stays as it is.
     */
    LocalDate moved(LocalDate deadline, LocalDate from) {
        return deadline.isBefore(since) ? deadline : deadline.plusDays(days(from));
    }

    private long days(LocalDate from) {
        return Math.max(0, ChronoUnit.DAYS.between(from.isAfter(since) ? from : since, until));
    }
}
