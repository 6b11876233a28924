package io.leasehold.adapters.jdbc.schedule;

import java.time.Duration;

/** Hears of every run of a loop, on the thread that ran it. */
@FunctionalInterface
public interface LoopListener {

    /**
     * A loop ran.
     *
     * @param loop {@code sweep} or {@code carry}
     * @param took how long, by the machine's own clock
     * @param failed whether it ended by an exception; what was left is done by the next run
     */
    void ran(String loop, Duration took, boolean failed);
}
