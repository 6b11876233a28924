package io.leasehold.domain.maintenance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When maintenance is planned, in the host's zone.
 *
 * @param from its first moment
 * @param to the moment at which it is over; what is not after {@code from} is refused when it is announced
 */
public record Window(LocalDateTime from, LocalDateTime to) {

    /** Whole days, both included. */
    public static Window days(LocalDate first, LocalDate last) {
        return new Window(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
    }

    /** As an ISO interval; whole days as dates, both included. */
    @Override
    public String toString() {
        boolean wholeDays = from.toLocalTime().equals(LocalTime.MIDNIGHT)
                && to.toLocalTime().equals(LocalTime.MIDNIGHT);
        return wholeDays ? from.toLocalDate() + "/" + to.toLocalDate().minusDays(1) : from + "/" + to;
    }
}
