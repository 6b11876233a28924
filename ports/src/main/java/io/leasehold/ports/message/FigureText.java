package io.leasehold.ports.message;

import io.leasehold.domain.period.Length;
import io.vavr.Value;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures as people say them: {@code P15D} is 15 days, or 15 jours. */
public final class FigureText {

    private static final String BUNDLE = "io.leasehold.ports.message.figures";

    private FigureText() {}

    /** {@code figure} in the language of {@code locale}; several are listed. */
    public static String of(Object figure, Locale locale) {
        if (figure instanceof Period period) {
            return span(period, locale);
        }
        if (figure instanceof Length length) {
            return span(Period.ofMonths(length.months()), locale);
        }
        if (figure instanceof Value<?> values) {
            return values.isEmpty()
                    ? text("none", 0, locale)
                    : values.toJavaStream().map(value -> of(value, locale)).collect(Collectors.joining(", "));
        }
        return String.valueOf(figure);
    }

    /** Spans of the terms are whole months or whole days; years are said as months. */
    private static String span(Period span, Locale locale) {
        if (span.isZero()) {
            return text("no-time", 0, locale);
        }
        long months = span.toTotalMonths();
        return months == 0 ? counted("day", span.get(ChronoUnit.DAYS), locale) : counted("month", months, locale);
    }

    private static String counted(String unit, long number, Locale locale) {
        return text(number == 1 ? unit : unit + "s", number, locale);
    }

    private static String text(String key, long number, Locale locale) {
        return MessageText.of(BUNDLE, key, locale, name -> String.valueOf(number));
    }
}
