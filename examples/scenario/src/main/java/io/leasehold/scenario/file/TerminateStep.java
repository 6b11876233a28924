package io.leasehold.scenario.file;

import java.time.LocalDate;

/**
 * The customer asks for the end of an active contract, which is always refused (REN-8).
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 */
public record TerminateStep(int line, LocalDate on, String contract) implements ContractStep {}
