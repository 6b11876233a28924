package io.leasehold.domain.hold;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Force majeure that lasts: obligations rest and deadlines do not run (AVL-2).
 *
 * @param id names the event; the same for all contracts that it affects
 * @param cause what keeps the parties from their duties
 * @param since the day on which it was declared
 * @param received the day on which the notice was received, from which its length counts (AVL-3)
 * @param shutdownRestsSince the day from which the present deadline of the shutdown has not run: {@code since}, or the
 *     day on which a renewal or an upgrade set it meanwhile
 * @param nextUpdate the day on which the customer hears of it again
 */
public record Rest(
        String id,
        String cause,
        LocalDate since,
        LocalDate received,
        LocalDate shutdownRestsSince,
        LocalDate nextUpdate) {

    /** Force majeure that begins on {@code since}. */
    public static Rest begins(String id, String cause, LocalDate since, LocalDate received, int updateDays) {
        return new Rest(id, cause, since, received, since, since.plusDays(updateDays));
    }

    /** For how many days deadlines have not run by {@code on}. */
    public int days(LocalDate on) {
        return (int) ChronoUnit.DAYS.between(since, on);
    }

    /** A deadline as it will be if force majeure ends on the day of the next update: it is known no better yet. */
    LocalDate planned(LocalDate deadline) {
        return deadline.plusDays(days(nextUpdate));
    }

    Rest updated(LocalDate next) {
        return new Rest(id, cause, since, received, shutdownRestsSince, next);
    }

    /** With another deadline of the shutdown from {@code on}. */
    Rest anew(LocalDate on) {
        return new Rest(id, cause, since, received, on, nextUpdate);
    }

    int shutdownDays(LocalDate on) {
        return (int) ChronoUnit.DAYS.between(shutdownRestsSince, on);
    }

    /** This force majeure, over on {@code on}. */
    Rested until(LocalDate on) {
        return new Rested(since, on);
    }
}
