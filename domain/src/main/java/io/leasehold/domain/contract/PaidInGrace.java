package io.leasehold.domain.contract;

import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.terms.Terms;

/**
 * A renewal that was paid after the shutdown.
 *
 * @param reference the payment request that was paid
 * @param length of the new period
 * @param quote what was paid
 * @param terms the edition that was in force when it was ordered
 */
public record PaidInGrace(String reference, Length length, Quote quote, Terms terms) {}
