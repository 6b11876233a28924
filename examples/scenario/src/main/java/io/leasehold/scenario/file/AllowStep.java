package io.leasehold.scenario.file;

import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * The customer says from where the administration of their server can be reached.
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 * @param networks as they were written
 */
public record AllowStep(int line, LocalDate on, String contract, List<String> networks) implements ContractStep {}
