package io.leasehold.scenario.file;

import java.time.LocalDate;

/**
 * Nothing of the host runs for a while; then it comes back.
 *
 * @param line where the step is written
 * @param on the first day of the outage
 * @param days how many days it lasts, the first included; 1 to {@value FaultStep#MAX_DAYS}
 */
public record OutageStep(int line, LocalDate on, int days) implements Step {}
