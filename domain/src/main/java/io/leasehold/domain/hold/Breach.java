package io.leasehold.domain.hold;

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

    /** A breach that was noted on {@code noted} and can be remedied for so many days. */
    public static Breach of(Party by, LocalDate received, int remedyDays, LocalDate noted) {
        LocalDate deadline = received.plusDays(remedyDays);
        return new Breach(by, received, deadline, deadline.isBefore(noted) ? noted : deadline);
    }

    /** This breach after its deadline did not run for so many days (AVL-2). */
    Breach moved(long days) {
        return new Breach(by, received, deadline.plusDays(days), lastDay.plusDays(days));
    }
}
