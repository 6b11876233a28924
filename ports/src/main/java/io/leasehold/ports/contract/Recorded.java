package io.leasehold.ports.contract;

import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/**
 * An event as it is kept.
 *
 * @param sequence its place in the contract's stream, from 1, without gaps
 * @param on the business date of the command that brought it about
 * @param by who asked
 * @param event what happened
 */
public record Recorded(long sequence, LocalDate on, Actor by, Event event) {}
