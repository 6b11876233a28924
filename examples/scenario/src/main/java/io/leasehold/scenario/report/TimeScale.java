package io.leasehold.scenario.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days as a share of a drawing's width. Positions are percentages, so that a drawing can be as wide as its page while
 * its texts keep their size.
 *
 * @param from the first day shown
 * @param end the day after the last one shown
 */
record TimeScale(LocalDate from, LocalDate end) {

    private static final long HUNDRED_PERCENT = 100_000;

    TimeScale {
        if (!end.isAfter(from)) {
            throw new IllegalArgumentException("no day between " + from + " and " + end);
        }
    }

    long days() {
        return ChronoUnit.DAYS.between(from, end);
    }

    boolean shows(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(end);
    }

    LocalDate clamp(LocalDate date) {
        if (date.isBefore(from)) {
            return from;
        }
        return date.isAfter(end) ? end : date;
    }

    /** The first moment of the day. */
    String at(LocalDate date) {
        return percent(2 * offset(date));
    }

    /** The middle of the day, where something that happened on it is marked. */
    String within(LocalDate date) {
        return percent(2 * offset(date) + 1);
    }

    String width(LocalDate first, LocalDate next) {
        return percent(2 * (offset(next) - offset(first)));
    }

    /** The first moment of the day in a drawing that is so many pixels wide. */
    double pixels(LocalDate date, int width) {
        return (double) offset(date) * width / days();
    }

    double pixelsWithin(LocalDate date, int width) {
        return (offset(date) + 0.5) * width / days();
    }

    private long offset(LocalDate date) {
        return ChronoUnit.DAYS.between(from, clamp(date));
    }

    private String percent(long halfDays) {
        long thousandths = Math.round((double) halfDays * HUNDRED_PERCENT / (2 * days()));
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString() + "%";
    }
}
