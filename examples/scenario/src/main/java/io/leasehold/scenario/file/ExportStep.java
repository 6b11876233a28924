package io.leasehold.scenario.file;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The customer orders an export.
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 * @param paying how it is paid
 */
public record ExportStep(int line, LocalDate on, String contract, Option<Paying> paying) implements ShopStep {}
