package io.leasehold.scenario.file;

import java.time.LocalDate;

/**
 * A breach was remedied (ORD-6).
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 */
public record RemedyStep(int line, LocalDate on, String contract) implements HoldStep {}
