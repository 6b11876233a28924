package io.leasehold.ports.backup;

import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.contract.ContractId;

/**
 * What the book says of a contract's daily copies.
 *
 * @param version how often it was written over
 */
public record Booked(ContractId contract, Copies copies, long version) {}
