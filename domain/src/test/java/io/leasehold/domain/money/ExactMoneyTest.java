package io.leasehold.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExactMoneyTest {

    private static final ExactMoney TEN = ExactMoney.of(Money.of(CurrencyUnit.EUR, 10));

    @Test
    void the_worked_example_is_45_sevenths() {
        assertThat(TEN.share(18, 28).asFraction()).isEqualTo("45/7");
        assertThat(TEN.share(18, 28).rounded()).isEqualTo(Money.parse("EUR 6.43"));
    }

    @Test
    void whole_euros_are_printed_with_their_denominator() {
        assertThat(TEN.asFraction()).isEqualTo("10/1");
        assertThat(ExactMoney.zero(CurrencyUnit.EUR).asFraction()).isEqualTo("0/1");
    }

    @Test
    void half_a_cent_is_rounded_up() {
        ExactMoney halfACent = ExactMoney.of(Money.parse("EUR 0.01")).share(1, 2);

        assertThat(halfACent.rounded()).isEqualTo(Money.parse("EUR 0.01"));
    }

    @Test
    void less_than_half_a_cent_is_rounded_down() {
        ExactMoney less = ExactMoney.of(Money.parse("EUR 0.01")).share(49, 100);

        assertThat(less.rounded()).isEqualTo(Money.parse("EUR 0.00"));
    }

    @Test
    void yen_have_no_coins_to_round_to() {
        ExactMoney yen = ExactMoney.of(Money.parse("JPY 100")).share(1, 8);

        assertThat(yen.rounded()).isEqualTo(Money.parse("JPY 13"));
    }

    @Test
    void nothing_is_neither_positive_nor_negative() {
        assertThat(ExactMoney.zero(CurrencyUnit.EUR).isPositive()).isFalse();
        assertThat(ExactMoney.zero(CurrencyUnit.EUR).isNegative()).isFalse();
    }

    @Test
    void amounts_in_different_currencies_do_not_mix() {
        ExactMoney dollars = ExactMoney.of(Money.of(CurrencyUnit.USD, 10));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.plus(dollars))
                .withMessageContaining("EUR")
                .withMessageContaining("USD");
        assertThatIllegalArgumentException().isThrownBy(() -> TEN.minus(dollars));
    }
}
