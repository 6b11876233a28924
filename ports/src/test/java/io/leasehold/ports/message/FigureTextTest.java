package io.leasehold.ports.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.period.Length;
import io.vavr.collection.List;
import java.time.Period;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FigureTextTest {

    @Test
    void spans_are_told_in_words() {
        assertThat(english(Period.ofDays(1))).isEqualTo("1 day");
        assertThat(english(Period.ofDays(15))).isEqualTo("15 days");
        assertThat(english(Period.ofMonths(1))).isEqualTo("1 month");
        assertThat(english(Period.ofYears(1))).isEqualTo("12 months");
        assertThat(english(Period.ZERO)).isEqualTo("the day itself");
        assertThat(english(new Length(3))).isEqualTo("3 months");
        assertThat(FigureText.of(Period.ofDays(1), Locale.FRENCH)).isEqualTo("1 jour");
        assertThat(FigureText.of(Period.ofDays(2), Locale.CANADA_FRENCH)).isEqualTo("2 jours");
        assertThat(FigureText.of(Period.ofMonths(2), Locale.FRENCH)).isEqualTo("2 mois");
        assertThat(FigureText.of(Period.ZERO, Locale.FRENCH)).isEqualTo("le jour même");
    }

    @Test
    void several_are_listed_and_of_none_it_is_said() {
        assertThat(english(List.of(Period.ofMonths(1), Period.ZERO))).isEqualTo("1 month, the day itself");
        assertThat(english(List.empty())).isEqualTo("none");
        assertThat(FigureText.of(List.empty(), Locale.FRENCH)).isEqualTo("aucun");
    }

    @Test
    void anything_else_is_told_as_it_is() {
        assertThat(english(Money.parse("EUR 15.00"))).isEqualTo("EUR 15.00");
        assertThat(english(2)).isEqualTo("2");
    }

    private static String english(Object figure) {
        return FigureText.of(figure, Locale.ENGLISH);
    }
}
