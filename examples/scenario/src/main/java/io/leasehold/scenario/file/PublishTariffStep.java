package io.leasehold.scenario.file;

import io.leasehold.ports.catalogue.TariffChange;
import java.time.LocalDate;

/**
 * An operator announces a tariff.
 *
 * @param line where the step is written
 * @param on the day
 * @param change what is new in it
 */
public record PublishTariffStep(int line, LocalDate on, TariffChange change) implements Step {}
