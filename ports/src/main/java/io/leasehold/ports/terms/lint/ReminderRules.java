package io.leasehold.ports.terms.lint;

import io.leasehold.domain.period.Length;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Whether customers hear of an end in time. */
final class ReminderRules {

    /** The first days of four years in a row, a leap year among them: every distance of months in days is there. */
    private static final List<LocalDate> STARTS = Stream.iterate(0, month -> month + 1)
            .take(48)
            .map(LocalDate.of(2024, 1, 1)::plusMonths)
            .toList();

    /** Under these days a new price comes as a surprise to most. */
    private static final int PRICE_DAYS = 30;

    static final LintRule NO_REMINDER =
            (terms, offer) -> terms.renewal().reminders().isEmpty()
                    ? List.of(Hint.practical("no-reminder", "renewal.reminders"))
                    : List.empty();

    static final LintRule NEVER_SENT = (terms, offer) -> terms.renewal()
            .reminders()
            .zipWithIndex((offset, index) -> Hint.practical("never-sent", "renewal.reminders[" + index + "]")
                    .with("offset", offset)
                    .with("lengths", offer.lengths().filter(length -> !canBeSent(offset, length))))
            .filter(hint -> !hint.figures().get("lengths").contains(List.empty()));

    static final LintRule NO_NOTICE_IN_TIME = (terms, offer) -> {
        List<Length> unannounced =
                offer.lengths().filter(length -> hasRoomForNotice(length) && !isNoticed(length, terms));
        return offer.toConsumersInFrance() && !unannounced.isEmpty()
                ? List.of(Hint.from(Law.CONSOMMATION_L215_1, "no-notice-in-time", "renewal.reminders")
                        .with("lengths", unannounced))
                : List.empty();
    };

    static final LintRule SHORT_PRICE_NOTICE = (terms, offer) -> terms.notice().priceDays() < PRICE_DAYS
            ? List.of(Hint.practical("short-price-notice", "notice.prices")
                    .with("notice", Period.ofDays(terms.notice().priceDays())))
            : List.empty();

    private ReminderRules() {}

    /** Whether its date is ever after the first day of a contract's first period (REN-2). */
    private static boolean canBeSent(Period offset, Length length) {
        return STARTS.exists(
                start -> start.plusMonths(length.months()).minus(offset).isAfter(start));
    }

    /** A contract of one month is past the last day of such a notice when it begins. */
    private static boolean hasRoomForNotice(Length length) {
        return length.months() > 1;
    }

    private static boolean isNoticed(Length length, Terms terms) {
        return terms.renewal().reminders().exists(offset -> isInWindow(offset) && canBeSent(offset, length));
    }

    /** At the earliest three months and at the latest one month before, however long these months are. */
    private static boolean isInWindow(Period offset) {
        long months = offset.toTotalMonths();
        long days = offset.get(ChronoUnit.DAYS);
        return months == 0 ? days >= 31 && days <= 89 : months <= 3;
    }
}
