package io.leasehold.scenario.file;

import java.time.LocalDate;

/**
 * A part of the outside world fails for a while.
 *
 * @param line where the step is written
 * @param on the first day of the failure
 * @param part what fails
 * @param days how many days it lasts, the first included; 1 to {@value #MAX_DAYS}
 */
public record FaultStep(int line, LocalDate on, Part part, int days) implements Step {

    /** A failure or an outage of more than ten years is taken for a slip of the pen. */
    public static final int MAX_DAYS = 3_650;

    /** What can fail. */
    public enum Part {
        MAIL,
        HYPERVISOR,
        PAYMENTS,
        FTP
    }
}
