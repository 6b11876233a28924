package io.leasehold.scenario.output;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One line of the timeline.
 *
 * @param on the day
 * @param contract whose it is, if it is one contract's
 * @param event its fixed name
 * @param fields its fields in order: text, numbers, truth values, lists and maps of these; money is text
 * @param derivation how its amounts were calculated, line by line; empty if there is nothing to explain
 */
public record Line(
        LocalDate on, Option<String> contract, String event, Map<String, Object> fields, List<String> derivation) {}
