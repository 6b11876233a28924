package io.leasehold.domain.period;

import static io.leasehold.domain.clause.ClauseId.ORD_3;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.UPG_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Dates;
import io.leasehold.domain.arbitrary.Lengths;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.money.ExactMoney;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The calendar of a contract: anchored, gapless, and exact to the day. */
@Clause({ORD_3, REN_1})
class PeriodProperties {

    private static final ExactMoney TEN = ExactMoney.of(Money.of(CurrencyUnit.EUR, 10));

    @Provide
    Arbitrary<LocalDate> dates() {
        return Dates.any();
    }

    @Provide
    Arbitrary<List<Length>> lengths() {
        return Lengths.any().list().ofMinSize(1).ofMaxSize(20).map(List::ofAll);
    }

    @Provide
    Arbitrary<Length> length() {
        return Lengths.any();
    }

    @Provide
    Arbitrary<PaidPeriod> periods() {
        return Combinators.combine(Dates.any(), Lengths.any())
                .as((start, length) -> PaidPeriod.full(start, length, AnchorDay.of(start), TEN));
    }

    @Property
    void consecutive_periods_tile(@ForAll("dates") LocalDate start, @ForAll("lengths") List<Length> lengths) {
        List<PaidPeriod> periods = consecutive(start, lengths);

        assertThat(periods.head().start()).isEqualTo(start);
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).start()).isEqualTo(periods.get(i - 1).renewal());
        }
        assertThat(periods.map(PaidPeriod::days).sum().longValue())
                .isEqualTo(ChronoUnit.DAYS.between(start, periods.last().renewal()));
    }

    @Property
    void the_nth_renewal_date_is_the_start_plus_all_months_at_once(
            @ForAll("dates") LocalDate start, @ForAll("lengths") List<Length> lengths) {
        List<PaidPeriod> periods = consecutive(start, lengths);

        int months = lengths.map(Length::months).sum().intValue();
        assertThat(periods.last().renewal()).isEqualTo(start.plusMonths(months));
    }

    @Property
    void a_renewal_date_is_on_the_anchor_day_or_the_last_day_of_a_shorter_month(
            @ForAll("dates") LocalDate start, @ForAll("lengths") List<Length> lengths) {
        for (PaidPeriod period : consecutive(start, lengths)) {
            LocalDate renewal = period.renewal();
            int last = YearMonth.from(renewal).lengthOfMonth();
            assertThat(renewal.getDayOfMonth()).isEqualTo(Math.min(start.getDayOfMonth(), last));
        }
    }

    @Property
    void a_renewal_extends_and_never_shortens(
            @ForAll("dates") LocalDate start, @ForAll("lengths") List<Length> lengths) {
        Term term = Term.starting(start, lengths.head(), TEN);
        for (Length length : lengths.tail()) {
            Term extended = term.extended(length, TEN);
            assertThat(extended.renewal()).isAfter(term.renewal());
            assertThat(extended.anchor()).isEqualTo(term.anchor());
            assertThat(extended.ahead().get().start()).isEqualTo(term.renewal());
            term = extended.on(extended.current().renewal());
        }
    }

    @Property
    void a_month_is_28_to_31_days_and_a_length_as_many_as_its_months(
            @ForAll("dates") LocalDate start, @ForAll("length") Length length) {
        long days = PaidPeriod.full(start, length, AnchorDay.of(start), TEN).days();

        assertThat(days).isBetween(28L * length.months(), 31L * length.months());
    }

    @Property
    @Clause(UPG_5)
    void the_days_unused_and_the_days_used_are_all_days(
            @ForAll("periods") PaidPeriod period, @ForAll @LongRange(min = 0, max = 2_000) long day) {
        LocalDate on = period.start().plusDays(day % (period.days() + 1));

        assertThat(period.unusedDays(on) + ChronoUnit.DAYS.between(period.start(), on))
                .isEqualTo(period.days());
    }

    @Property
    @Clause(UPG_5)
    void each_day_uses_the_same_part_of_the_value(
            @ForAll("periods") PaidPeriod period, @ForAll @LongRange(min = 0, max = 2_000) long day) {
        LocalDate on = period.start().plusDays(day % period.days());

        ExactMoney today = period.unusedValue(on).minus(period.unusedValue(on.plusDays(1)));
        assertThat(today).isEqualTo(TEN.share(1, period.days()));
    }

    @Property
    @Clause(UPG_5)
    void outside_of_a_period_all_or_nothing_is_left(
            @ForAll("periods") PaidPeriod period, @ForAll @IntRange(min = 0, max = 800) int days) {
        assertThat(period.unusedValue(period.start().minusDays(days))).isEqualTo(TEN);
        assertThat(period.unusedDays(period.start().minusDays(days))).isEqualTo(period.days());
        assertThat(period.unusedValue(period.renewal().plusDays(days))).isEqualTo(ExactMoney.zero(CurrencyUnit.EUR));
        assertThat(period.unusedDays(period.renewal().plusDays(days))).isZero();
    }

    @Property
    @Clause(UPG_5)
    void a_period_ahead_counts_whole_until_it_begins(
            @ForAll("periods") PaidPeriod period,
            @ForAll("length") Length length,
            @ForAll @LongRange(min = 0, max = 2_000) long day) {
        Term term = new Term(period, Option.none(), AnchorDay.of(period.start())).extended(length, TEN);
        LocalDate on = period.start().plusDays(day % (period.days() + 1));

        assertThat(term.unusedValue(on)).isEqualTo(period.unusedValue(on).plus(TEN));
        assertThat(term.unusedDays(on)).isEqualTo(ChronoUnit.DAYS.between(on, term.renewal()));
        assertThat(term.on(on).unusedValue(on)).isEqualTo(term.unusedValue(on));
        assertThat(term.on(on).renewal()).isEqualTo(term.renewal());
    }

    @Property
    void a_length_is_read_as_it_is_printed(@ForAll @IntRange(min = 1, max = Length.MAX_MONTHS) int months) {
        Length length = new Length(months);

        assertThat(Length.of(Period.parse(length.toString()))).isEqualTo(length);
    }

    private static List<PaidPeriod> consecutive(LocalDate start, List<Length> lengths) {
        AnchorDay anchor = AnchorDay.of(start);
        return lengths.tail()
                .scanLeft(
                        PaidPeriod.full(start, lengths.head(), anchor, TEN),
                        (before, length) -> PaidPeriod.full(before.renewal(), length, anchor, TEN));
    }
}
