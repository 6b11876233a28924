package io.leasehold.domain.period;

import io.leasehold.domain.money.ExactMoney;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A paid stretch of a contract: {@code start} is the first day of service, {@code renewal} the day by which it must be
 * renewed. Service runs on both; days are counted from start, included, to renewal, excluded, so consecutive periods
 * tile.
 *
 * @param start the first day of service
 * @param renewal the date R by which the contract must be renewed; after {@code start}
 * @param value the recurring net price really paid for the stretch; not negative
 * @param agreed the full period it was bought as
 */
public record PaidPeriod(LocalDate start, LocalDate renewal, ExactMoney value, AgreedPeriod agreed) {

    public PaidPeriod {
        if (!start.isBefore(renewal)) {
            throw new IllegalArgumentException("a period ends after it starts, not " + start + " to " + renewal);
        }
        if (value.isNegative()) {
            throw new IllegalArgumentException("a period is not worth less than nothing: " + value.asFraction());
        }
    }

    /** A full period of {@code length} from {@code start} that keeps the day of month {@code anchor}. */
    public static PaidPeriod full(LocalDate start, Length length, AnchorDay anchor, ExactMoney value) {
        AgreedPeriod agreed = AgreedPeriod.from(start, length, anchor);
        return new PaidPeriod(start, agreed.end(), value, agreed);
    }

    /** Days of service: {@code start} included, {@code renewal} excluded. */
    public long days() {
        return ChronoUnit.DAYS.between(start, renewal);
    }

    /** Days not yet used on {@code on}, that day included: all before the start, none from the renewal date. */
    public long unusedDays(LocalDate on) {
        return Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(on, renewal)));
    }

    /** What the days not yet used on {@code on} are worth, exactly. */
    public ExactMoney unusedValue(LocalDate on) {
        return value.share(unusedDays(on), days());
    }
}
