package io.leasehold.domain.money;

import static io.leasehold.domain.clause.ClauseId.UPG_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Currencies;
import io.leasehold.domain.clause.Clause;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Money in flight is never rounded before it is charged, and then once, half-up. */
@Clause(UPG_5)
class ExactMoneyProperties {

    @Provide
    Arbitrary<Money> money() {
        return Combinators.combine(Currencies.any(), Arbitraries.longs().between(-10_000_000, 10_000_000))
                .as(Money::ofMinor);
    }

    @Property
    void whole_coins_come_back_as_they_were(@ForAll("money") Money money) {
        assertThat(ExactMoney.of(money).rounded()).isEqualTo(money);
        assertThat(ExactMoney.of(money).isPositive()).isEqualTo(money.isPositive());
        assertThat(ExactMoney.of(money).isNegative()).isEqualTo(money.isNegative());
    }

    @Property
    void the_parts_of_a_whole_add_up_to_it(
            @ForAll("money") Money money,
            @ForAll @LongRange(min = 0, max = 400) long part,
            @ForAll @LongRange(min = 400, max = 800) long whole) {
        ExactMoney exact = ExactMoney.of(money);

        assertThat(exact.share(part, whole).plus(exact.share(whole - part, whole)))
                .isEqualTo(exact);
    }

    @Property
    void what_is_added_can_be_taken_away(
            @ForAll @LongRange(min = -999, max = 999) long a, @ForAll("euros") ExactMoney b) {
        ExactMoney first = ExactMoney.of(Money.ofMinor(CurrencyUnit.EUR, a)).share(1, 7);

        assertThat(first.plus(b).minus(b)).isEqualTo(first);
        assertThat(first.minus(first)).isEqualTo(ExactMoney.zero(CurrencyUnit.EUR));
    }

    @Provide
    Arbitrary<ExactMoney> euros() {
        return Combinators.combine(
                        Arbitraries.longs().between(-100_000, 100_000),
                        Arbitraries.longs().between(1, 366))
                .as((cents, days) ->
                        ExactMoney.of(Money.ofMinor(CurrencyUnit.EUR, cents)).share(1, days));
    }

    @Property
    void it_is_rounded_half_up_to_the_cent(@ForAll("euros") ExactMoney exact) {
        BigInteger numerator = exact.amount().getNumerator();
        BigInteger denominator = exact.amount().getDenominator();
        BigDecimal expected = new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);

        assertThat(exact.rounded().getAmount()).isEqualByComparingTo(expected);
    }

    @Property
    void it_prints_in_lowest_terms_with_its_denominator(@ForAll("euros") ExactMoney exact) {
        String[] printed = exact.asFraction().split("/", -1);

        assertThat(printed).hasSize(2);
        BigInteger numerator = new BigInteger(printed[0]);
        BigInteger denominator = new BigInteger(printed[1]);
        assertThat(denominator.signum()).isPositive();
        assertThat(numerator.gcd(denominator)).isEqualTo(BigInteger.ONE);
        assertThat(numerator.multiply(exact.amount().getDenominator()))
                .isEqualTo(exact.amount().getNumerator().multiply(denominator));
    }
}
