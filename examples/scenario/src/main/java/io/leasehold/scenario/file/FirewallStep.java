package io.leasehold.scenario.file;

import io.leasehold.domain.protection.AskedRule;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * The customer writes the firewall of their server anew; what cannot be understood as a rule is for a clause to refuse.
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 * @param rules as they were written, in order
 */
public record FirewallStep(int line, LocalDate on, String contract, List<AskedRule> rules) implements ContractStep {}
