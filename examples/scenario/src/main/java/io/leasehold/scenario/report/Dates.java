package io.leasehold.scenario.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as people read them, marked up with the date as machines do. */
final class Dates {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final char NO_BREAK = '\u00A0';

    private Dates() {}

    /** {@code 31 Jan}. */
    static String brief(LocalDate date) {
        return SHORT.format(date).replace(' ', NO_BREAK);
    }

    /** {@code 31 Jan 2026}. */
    static String full(LocalDate date) {
        return FULL.format(date).replace(' ', NO_BREAK);
    }

    static Markup time(LocalDate date) {
        return new Markup().element("time", full(date), "datetime", date.toString());
    }

    static Markup briefTime(LocalDate date) {
        return new Markup().element("time", brief(date), "datetime", date.toString());
    }

    static Markup longTime(LocalDate date) {
        return new Markup().element("time", LONG.format(date), "datetime", date.toString());
    }

    static Optional<LocalDate> parse(Object value) {
        if (!(value instanceof String text) || !ISO.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** Two days, or two times, with {@code /} between them: {@code 5 Jun 2026 23:00 – 6 Jun 2026 03:00}. */
    static Optional<String> window(Object value) {
        String[] ends = String.valueOf(value).split("/", -1);
        Optional<String> from = moment(ends[0]);
        return ends.length == 2
                ? from.flatMap(first -> moment(ends[1]).map(last -> first + " – " + last))
                : Optional.empty();
    }

    private static Optional<String> moment(String text) {
        String[] parts = text.split("T", 2);
        String time = parts.length == 2 ? NO_BREAK + parts[1] : "";
        return parse(parts[0]).map(date -> full(date) + time);
    }

    /** How far a reminder lies before the renewal date: {@code P15D} is "15 days before", {@code P0D} is "on". */
    static Optional<String> lead(Object value) {
        try {
            Period period = Period.parse(String.valueOf(value));
            return Optional.of(period.isZero() ? "on" : length(period) + " before");
        } catch (DateTimeException notAPeriod) {
            return Optional.empty();
        }
    }

    private static String length(Period period) {
        StringBuilder words = new StringBuilder();
        unit(words, period.getYears(), "year");
        unit(words, period.getMonths(), "month");
        unit(words, period.getDays(), "day");
        return words.toString();
    }

    private static void unit(StringBuilder words, int count, String unit) {
        if (count != 0) {
            words.append(words.isEmpty() ? "" : " and ").append(Words.count(count, unit));
        }
    }
}
