package io.leasehold.scenario.file;

import io.leasehold.domain.customer.CustomerId;
import java.time.LocalDate;

/**
 * A customer asks that their personal data be erased (DAT-3).
 *
 * @param line where the step is written
 * @param on the day
 * @param customer who asks
 */
public record EraseStep(int line, LocalDate on, CustomerId customer) implements CustomerStep {}
