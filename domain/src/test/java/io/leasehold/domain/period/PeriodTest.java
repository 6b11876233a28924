package io.leasehold.domain.period;

import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.QUARTER;
import static io.leasehold.domain.Sample.YEAR;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.eur;
import static io.leasehold.domain.clause.ClauseId.ORD_3;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.money.ExactMoney;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

@Clause({ORD_3, REN_1})
class PeriodTest {

    private static final ExactMoney TEN = ExactMoney.of(eur("10.00"));

    private static PaidPeriod period(String start, Length length) {
        return PaidPeriod.full(day(start), length, AnchorDay.of(day(start)), TEN);
    }

    @Test
    void from_31_January_months_end_on_28_February_31_March_30_April() {
        AnchorDay anchor = new AnchorDay(31);
        List<LocalDate> renewals =
                List.range(0, 4).scanLeft(day("2026-01-31"), (before, i) -> anchor.after(before, MONTH));

        assertThat(renewals.map(LocalDate::toString))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31");
    }

    @Test
    void a_month_from_31_January_ends_on_29_February_in_a_leap_year() {
        assertThat(period("2028-01-31", MONTH).renewal()).isEqualTo(day("2028-02-29"));
    }

    @Test
    void a_year_from_29_February_ends_on_the_28th() {
        assertThat(period("2028-02-29", YEAR).renewal()).isEqualTo(day("2029-02-28"));
        assertThat(period("2028-02-29", new Length(48)).renewal()).isEqualTo(day("2032-02-29"));
    }

    @Test
    void days_are_counted_from_the_start_to_the_renewal_date_without_it() {
        PaidPeriod february = period("2026-01-31", MONTH);

        assertThat(february.days()).isEqualTo(28);
        assertThat(february.agreed().days()).isEqualTo(28);
        assertThat(february.unusedDays(day("2026-01-30"))).isEqualTo(28);
        assertThat(february.unusedDays(day("2026-01-31"))).isEqualTo(28);
        assertThat(february.unusedDays(day("2026-02-27"))).isEqualTo(1);
        assertThat(february.unusedDays(day("2026-02-28"))).isZero();
        assertThat(february.unusedDays(day("2026-03-01"))).isZero();
        assertThat(february.unusedValue(day("2026-02-10")).asFraction()).isEqualTo("45/7");
    }

    @Test
    void a_term_is_the_current_period_until_the_next_one_begins() {
        Term term = Term.starting(day("2026-01-31"), MONTH, TEN).extended(QUARTER, TEN.plus(TEN));

        assertThat(term.renewal()).isEqualTo(day("2026-05-31"));
        assertThat(term.on(day("2026-02-27"))).isEqualTo(term);
        Term next = term.on(day("2026-02-28"));
        assertThat(next.current().start()).isEqualTo(day("2026-02-28"));
        assertThat(next.ahead()).isEmpty();
        assertThat(next.renewal()).isEqualTo(day("2026-05-31"));
        assertThat(next.anchor()).isEqualTo(new AnchorDay(31));
        assertThat(next.on(day("2026-06-30"))).isEqualTo(next);
        assertThat(term.unusedDays(day("2026-02-27"))).isEqualTo(93);
        assertThat(term.unusedDays(day("2026-06-30"))).isZero();
        assertThat(term.unusedValue(day("2026-02-28"))).isEqualTo(TEN.plus(TEN));
    }

    @Test
    void a_third_period_makes_the_second_the_current_one() {
        Term term = Term.starting(day("2026-01-31"), MONTH, TEN)
                .extended(MONTH, TEN)
                .extended(MONTH, TEN);

        assertThat(term.current().start()).isEqualTo(day("2026-02-28"));
        assertThat(term.ahead().get().start()).isEqualTo(day("2026-03-31"));
        assertThat(term.renewal()).isEqualTo(day("2026-04-30"));
    }

    @Test
    void a_period_ahead_starts_where_the_current_one_ends() {
        PaidPeriod current = period("2026-01-31", MONTH);
        PaidPeriod gap = period("2026-03-01", MONTH);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(current, Option.of(gap), new AnchorDay(31)))
                .withMessageContaining("2026-02-28")
                .withMessageContaining("2026-03-01");
    }

    @Test
    void a_period_ends_after_it_starts_and_is_worth_no_less_than_nothing() {
        AgreedPeriod agreed = period("2026-01-31", MONTH).agreed();
        LocalDate start = day("2026-01-31");
        ExactMoney less = TEN.minus(TEN).minus(TEN);

        assertThatIllegalArgumentException().isThrownBy(() -> new PaidPeriod(start, start, TEN, agreed));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaidPeriod(start, start.plusDays(1), less, agreed))
                .withMessageContaining("-10/1");
        assertThat(new PaidPeriod(start, start.plusDays(1), TEN.minus(TEN), agreed).days())
                .isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new AgreedPeriod(start, MONTH, start));
        assertThat(agreed.length()).isEqualTo(MONTH);
    }

    @Test
    void an_anchor_is_a_day_of_a_month() {
        assertThat(new AnchorDay(1).after(day("2026-01-31"), MONTH)).isEqualTo(day("2026-02-01"));
        assertThat(new AnchorDay(31).dayOfMonth()).isEqualTo(31);
        assertThatIllegalArgumentException().isThrownBy(() -> new AnchorDay(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnchorDay(32));
    }

    @Test
    void a_length_is_1_to_1200_months() {
        assertThat(new Length(1).months()).isEqualTo(1);
        assertThat(new Length(1_200).months()).isEqualTo(1_200);
        assertThatIllegalArgumentException().isThrownBy(() -> new Length(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Length(1_201));
    }

    @Test
    void a_length_is_read_from_whole_months_and_years() {
        assertThat(Length.of(Period.parse("P1Y6M"))).isEqualTo(new Length(18));
        assertThat(Length.of(Period.ofMonths(1_200))).isEqualTo(new Length(1_200));
        assertThatIllegalArgumentException().isThrownBy(() -> Length.of(Period.parse("P1M1D")));
        assertThatIllegalArgumentException().isThrownBy(() -> Length.of(Period.ofMonths(1_201)));
        assertThatIllegalArgumentException().isThrownBy(() -> Length.of(Period.ofMonths(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Length.of(Period.ofYears(400_000_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> Length.of(Period.ZERO));
    }

    @Test
    void a_length_prints_years_as_years_and_sorts_by_months() {
        assertThat(MONTH).hasToString("P1M");
        assertThat(YEAR).hasToString("P1Y");
        assertThat(new Length(18)).hasToString("P1Y6M");
        assertThat(List.of(YEAR, MONTH, QUARTER).sorted()).containsExactly(MONTH, QUARTER, YEAR);
        assertThat(MONTH.compareTo(new Length(1))).isZero();
    }
}
