package io.leasehold.scenario.file;

import java.time.LocalDate;

/**
 * A suspension is to be lifted (SUP-2).
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 */
public record ResumeStep(int line, LocalDate on, String contract) implements HoldStep {}
