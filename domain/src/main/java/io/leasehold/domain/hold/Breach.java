package io.leasehold.domain.hold;

import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * A breach that waits to be remedied (ORD-6).
 *
 * @param by the party that failed
 * @param received the day on which it received the registered letter
 * @param deadline the last day on which it is remedied in time
 * @param lastDay the last day of the contract if it is not remedied: {@code deadline}, or the day on which it was noted
 *     if that came later, since nothing ends backwards in time
 */
public record Breach(Party by, LocalDate received, LocalDate deadline, LocalDate lastDay) {

    /**
     * A breach that was noted on {@code noted} and can be remedied for so many days, not counting those that rested.
     *
     * @param rests the force majeures that are over, in order
     */
    public static Breach of(Party by, LocalDate received, int remedyDays, List<Rested> rests, LocalDate noted) {
        LocalDate deadline =
                rests.foldLeft(received.plusDays(remedyDays), (moved, rest) -> rest.moved(moved, received));
        return new Breach(by, received, deadline, later(deadline, noted));
    }

    /** This breach after its deadline did not run for a while (AVL-2). */
    Breach after(Rested rest) {
        LocalDate moved = rest.moved(deadline, received);
        return new Breach(by, received, moved, later(moved, rest.moved(lastDay, lastDay)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
