package io.leasehold.ports.document;

import static io.leasehold.ports.document.Formats.isNot;
import static io.leasehold.ports.document.Formats.scalar;
import static io.leasehold.ports.document.Formats.text;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** The formats of dates and spans of time, all after ISO 8601. */
public final class Dates {

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ISO_PERIOD =
            Pattern.compile("P(?=[0-9])([0-9]{1,5}Y)?([0-9]{1,5}M)?([0-9]{1,5}W)?([0-9]{1,5}D)?");
    private static final Pattern ISO_DAYS = Pattern.compile("P(?=[0-9])([0-9]{1,5}W)?([0-9]{1,5}D)?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Dates() {}

    /** A day of the calendar from 1900 to 2999, such as {@code 2026-01-31}. */
    public static Format<LocalDate> date() {
        Format<String> written = scalar("a date such as 2026-01-31")
                .check(date -> ISO_DATE.matcher(date).matches(), date -> isNot(date, "a date such as 2026-01-31"));
        return written.check(date -> parsed(date).isDefined(), date -> isNot(date, "a day of the calendar"))
                .map(date -> parsed(date).get())
                .check(Dates::isWithinReason, date -> "'" + date + "' is not from 1900 to 2999");
    }

    /** A span of years, months, weeks and days, such as {@code P1M} or {@code P15D}; never negative. */
    public static Format<Period> period() {
        return text(ISO_PERIOD, "an ISO period such as P1M or P15D").map(Period::parse);
    }

    /** A number of days, such as {@code P15D} or {@code P2W}; never negative. */
    public static Format<Integer> days() {
        return text(ISO_DAYS, "a number of days such as P15D")
                .map(text -> (int) Period.parse(text).get(ChronoUnit.DAYS));
    }

    private static Option<LocalDate> parsed(String date) {
        try {
            return Option.some(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Option.none();
        }
    }

    private static boolean isWithinReason(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }
}
