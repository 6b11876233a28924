package io.leasehold.domain.period;

import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * How long a period of a contract is agreed to be: a whole number of months, at least one (ORD-3).
 *
 * @param months at least 1
 */
public record Length(int months) implements Comparable<Length> {

    /** Longer agreements than a hundred years are taken for slips of the pen. */
    public static final int MAX_MONTHS = 1_200;

    public Length {
        if (months < 1 || months > MAX_MONTHS) {
            throw new IllegalArgumentException("a length is 1 to " + MAX_MONTHS + " months, not " + months);
        }
    }

    /**
     * Reads an ISO period of whole months and years, such as {@code P1M} or {@code P1Y}.
     *
     * @throws IllegalArgumentException if the period holds days or is not 1 to {@value #MAX_MONTHS} months
     */
    public static Length of(Period period) {
        if (period.get(ChronoUnit.DAYS) != 0 || Math.abs(period.toTotalMonths()) > MAX_MONTHS) {
            throw new IllegalArgumentException(
                    "a length is whole months, 1 to " + MAX_MONTHS + ", for example P3M, not " + period);
        }
        return new Length((int) period.toTotalMonths());
    }

    @Override
    public int compareTo(Length other) {
        return Integer.compare(months, other.months);
    }

    /** The ISO form with whole years written as years: {@code P3M}, {@code P1Y}, {@code P1Y6M}. */
    @Override
    public String toString() {
        int years = months / 12;
        int rest = months % 12;
        return "P" + (years == 0 ? "" : years + "Y") + (rest == 0 ? "" : rest + "M");
    }
}
