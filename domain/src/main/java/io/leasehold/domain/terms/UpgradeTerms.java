package io.leasehold.domain.terms;

/**
 * How a solution grows.
 *
 * @param settlement how the unused days are settled (UPG-5)
 */
public record UpgradeTerms(SettlementMethod settlement) {}
