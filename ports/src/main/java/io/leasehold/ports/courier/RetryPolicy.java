package io.leasehold.ports.courier;

import java.time.Duration;
import java.time.Instant;

/**
 * When a failed effect is tried again. The pause doubles from one try to the next.
 *
 * @param first the pause after the first failure
 * @param longest no pause is longer
 * @param parkAfter one that has failed for so long is parked for an operator
 */
public record RetryPolicy(Duration first, Duration longest, Duration parkAfter) {

    /** From a minute to six hours, parked after two weeks: a long outage heals by itself, a lasting fault is seen. */
    public static final RetryPolicy STANDARD =
            new RetryPolicy(Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofDays(14));

    public RetryPolicy {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || parkAfter.isNegative()) {
            throw new IllegalArgumentException("pauses are positive and the longest is not below the first");
        }
    }

    /** The pause after a failure that {@code attempts} failures came before. */
    public Duration pause(int attempts) {
        Duration pause = first;
        for (int i = 0; i < attempts && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    boolean parks(Instant failingSince, Instant now) {
        return Duration.between(failingSince, now).compareTo(parkAfter) >= 0;
    }
}
