package io.leasehold.domain.arbitrary;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Business dates: any day of a dozen years, with more month ends and leap days than a calendar has. */
public final class Dates {

    private static final int FIRST_YEAR = 2023;
    private static final int LAST_YEAR = 2034;

    private Dates() {}

    /** Any date; every third is the last day of a month, every tenth close to a leap day. */
    public static Arbitrary<LocalDate> any() {
        return Arbitraries.frequencyOf(Tuple.of(6, inMonth()), Tuple.of(3, monthEnds()), Tuple.of(1, aroundLeapDays()))
                .withoutEdgeCases();
    }

    /** Last days of months, February's in leap years and others included. */
    public static Arbitrary<LocalDate> monthEnds() {
        return months().map(YearMonth::atEndOfMonth);
    }

    private static Arbitrary<LocalDate> inMonth() {
        return Combinators.combine(months(), Arbitraries.integers().between(1, 28))
                .as(YearMonth::atDay);
    }

    private static Arbitrary<LocalDate> aroundLeapDays() {
        return Combinators.combine(
                        Arbitraries.of(2024, 2028, 2032), Arbitraries.integers().between(-2, 2))
                .as((year, days) -> LocalDate.of(year, 2, 29).plusDays(days));
    }

    private static Arbitrary<YearMonth> months() {
        return Combinators.combine(
                        Arbitraries.integers().between(FIRST_YEAR, LAST_YEAR),
                        Arbitraries.integers().between(1, 12))
                .as(YearMonth::of);
    }
}
