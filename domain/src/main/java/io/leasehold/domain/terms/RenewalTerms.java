package io.leasehold.domain.terms;

import io.vavr.collection.List;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * How a contract is renewed, and what happens when it is not.
 *
 * @param reminders how long before the renewal date reminders go out, each once; whole months or whole days, not
 *     negative, {@code P0D} is the renewal date itself (REN-2)
 * @param graceDays how many days after the shutdown the customer may still renew and fetch the content; at least 1
 *     (REN-5)
 * @param resume where the new period starts after a renewal in grace (REN-5)
 */
public record RenewalTerms(List<Period> reminders, int graceDays, Resume resume) {

    /** Where the period bought in grace starts. */
    public enum Resume {
        /** On the day the server runs again. */
        FROM_REACTIVATION,
        /** On the renewal date that was missed. */
        FROM_RENEWAL_DATE
    }

    public RenewalTerms {
        if (reminders.distinct().size() != reminders.size()) {
            throw new IllegalArgumentException("each reminder is given once");
        }
        reminders.forEach(RenewalTerms::requireOffset);
        Days.require("grace lasts", graceDays);
    }

    private static void requireOffset(Period offset) {
        long days = offset.get(ChronoUnit.DAYS);
        boolean mixed = offset.toTotalMonths() != 0 && days != 0;
        if (offset.isNegative() || mixed || days > Days.MAX || offset.toTotalMonths() > 120) {
            throw new IllegalArgumentException(
                    "a reminder is whole months or whole days before the renewal date, at most ten years, not "
                            + offset);
        }
    }
}
