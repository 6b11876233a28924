package io.leasehold.domain.terms;

import java.time.LocalDate;

/**
 * Which edition of the terms was accepted, and when (GEN-1).
 *
 * @param version the edition
 * @param on the business date
 */
public record Acceptance(TermsVersion version, LocalDate on) {}
