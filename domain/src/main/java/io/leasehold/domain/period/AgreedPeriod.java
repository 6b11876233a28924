package io.leasehold.domain.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What was agreed when a period was bought: a full period of {@code length} from {@code start} to {@code end}. It outlives a
 * conversion of days, because full prices go on being measured against it until the next renewal (UPG-5).
 *
 * @param start the anchor date on which the agreed period began
 * @param length how long it was agreed to be
 * @param end the date one {@code length} later, on the anchor day of then; after {@code start}
 */
public record AgreedPeriod(LocalDate start, Length length, LocalDate end) {

    public AgreedPeriod {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("an agreed period ends after it starts, not " + start + " to " + end);
        }
    }

    static AgreedPeriod from(LocalDate start, Length length, AnchorDay anchor) {
        return new AgreedPeriod(start, length, anchor.after(start, length));
    }

    /** Days of the full period: {@code start} included, {@code end} excluded. At least 28. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }
}
