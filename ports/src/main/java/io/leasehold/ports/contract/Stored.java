package io.leasehold.ports.contract;

import io.leasehold.domain.contract.Contract;

/**
 * A contract as it is stored.
 *
 * @param contract its state
 * @param version how many events led there; grows with each commit
 */
public record Stored(Contract contract, long version) {}
