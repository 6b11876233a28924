package io.leasehold.domain.contract;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.Period;

/**
 * The reminders of one renewal date. Those whose date is not after the day on which the renewal date became known are
 * never sent (REN-2).
 *
 * @param renewal the renewal date R they speak of
 * @param knownOn the day on which R became known
 * @param settled the offsets that were sent or superseded
 * @param claimed the one that is being sent
 */
public record ReminderPlan(LocalDate renewal, LocalDate knownOn, List<Period> settled, Option<Period> claimed) {

    public static ReminderPlan of(LocalDate renewal, LocalDate knownOn) {
        return new ReminderPlan(renewal, knownOn, List.empty(), Option.none());
    }

    /** The date of a reminder; months are clamped (30 Apr less two months is 28 or 29 Feb). */
    public LocalDate dateOf(Period offset) {
        return renewal.minus(offset);
    }

    /** What is still to be sent of {@code offsets}, by date; a claimed one is not, it is on its way. */
    public List<Period> open(List<Period> offsets) {
        return offsets.filter(offset -> dateOf(offset).isAfter(knownOn))
                .filter(offset -> !settled.contains(offset) && !claimed.contains(offset))
                .sortBy(this::dateOf);
    }

    public ReminderPlan claiming(Period offset) {
        return new ReminderPlan(renewal, knownOn, settled, Option.of(offset));
    }

    public ReminderPlan settling(Period offset) {
        return new ReminderPlan(renewal, knownOn, settled.append(offset), claimed.filter(it -> !it.equals(offset)));
    }
}
