package io.leasehold.domain.period;

import io.leasehold.domain.money.ExactMoney;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The paid time of a contract: the current period and at most one paid ahead, which starts on the renewal date of the
 * current one (REN-1).
 *
 * @param current the period that runs, or that ran last
 * @param ahead the period already paid for after it
 * @param anchor the day of month the contract keeps
 */
public record Term(PaidPeriod current, Option<PaidPeriod> ahead, AnchorDay anchor) {

    public Term {
        LocalDate renewal = current.renewal();
        ahead.forEach(next -> {
            if (!next.start().equals(renewal)) {
                throw new IllegalArgumentException(
                        "a period ahead starts on " + renewal + ", where the current one ends, not " + next.start());
            }
        });
    }

    /** A first full period from {@code start}, whose day of month becomes the anchor. */
    public static Term starting(LocalDate start, Length length, ExactMoney value) {
        AnchorDay anchor = AnchorDay.of(start);
        return new Term(PaidPeriod.full(start, length, anchor, value), Option.none(), anchor);
    }

    /** The date R through which everything is paid; on the day after it the contract has expired. */
    public LocalDate renewal() {
        return ahead.map(PaidPeriod::renewal).getOrElse(current.renewal());
    }

    /** This term as it stands on {@code on}: from the current renewal date, the period ahead is the current one. */
    public Term on(LocalDate on) {
        if (ahead.isEmpty() || on.isBefore(current.renewal())) {
            return this;
        }
        return new Term(ahead.get(), Option.none(), anchor);
    }

    /** This term with one more full period after {@link #renewal()}, on the anchor day (REN-1). */
    public Term extended(Length length, ExactMoney value) {
        PaidPeriod next = PaidPeriod.full(renewal(), length, anchor, value);
        return ahead.isEmpty()
                ? new Term(current, Option.of(next), anchor)
                : new Term(ahead.get(), Option.of(next), anchor);
    }

    /** Days not yet used on {@code on}, that day included, of the current period and the one ahead. */
    public long unusedDays(LocalDate on) {
        return Math.max(0, ChronoUnit.DAYS.between(on, renewal()));
    }

    /** What the days not yet used on {@code on} are worth; a period ahead counts whole (UPG-5). */
    public ExactMoney unusedValue(LocalDate on) {
        ExactMoney unused = current.unusedValue(on);
        return ahead.map(next -> unused.plus(next.unusedValue(on))).getOrElse(unused);
    }
}
