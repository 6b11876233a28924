package io.leasehold.domain.contract;

import io.vavr.control.Option;

/**
 * An operation that was agreed and is not carried out yet.
 *
 * @param number its place among all operations of the contract, from 1; names it
 * @param appointment the moment the customer chose for it, if not at once (OPS-2)
 */
public record Underway(int number, Operation operation, Option<Appointment> appointment) {}
