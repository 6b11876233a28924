package io.leasehold.domain.contract;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The moment that a customer chose for a disruptive change (OPS-2).
 *
 * @param at the moment from which it may be carried out
 * @param on the business date of that moment, in the zone of the terms
 */
public record Appointment(Instant at, LocalDate on) {}
