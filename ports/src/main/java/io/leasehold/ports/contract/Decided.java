package io.leasehold.ports.contract;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;

/**
 * What came of a command.
 *
 * @param contract the contract afterwards
 * @param events what happened, in order
 */
public record Decided(Contract contract, List<Event> events) {}
