package io.leasehold.scenario.file;

import io.leasehold.domain.hold.Party;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A registered letter about a breach is noted (ORD-6).
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 * @param by the party that failed
 * @param received the day on which it received the letter
 * @param grounds what it failed in, if that is said
 */
public record BreachStep(int line, LocalDate on, String contract, Party by, LocalDate received, Option<String> grounds)
        implements HoldStep {}
