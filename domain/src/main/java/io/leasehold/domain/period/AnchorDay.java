package io.leasehold.domain.period;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The day of the month a contract keeps. In a month that is too short its last day stands in, and the next month is
 * counted from the anchor again: 31 Jan, 28 Feb, 31 Mar, 30 Apr. (The same convention as a bond's roll day.)
 *
 * @param dayOfMonth 1 to 31
 */
public record AnchorDay(int dayOfMonth) {

    public AnchorDay {
        if (dayOfMonth < 1 || dayOfMonth > 31) {
            throw new IllegalArgumentException("a day of month is 1 to 31, not " + dayOfMonth);
        }
    }

    public static AnchorDay of(LocalDate date) {
        return new AnchorDay(date.getDayOfMonth());
    }

    /** The anchored date {@code length} after the month of {@code start}. */
    public LocalDate after(LocalDate start, Length length) {
        YearMonth month = YearMonth.from(start).plusMonths(length.months());
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
