package io.leasehold.domain.arbitrary;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * One event of a history.
 *
 * @param on the day on which it was recorded
 * @param event what happened
 * @param before the contract before it; for the first event, as that opened it
 * @param after the contract after it
 * @param effects what the world had to do because of it
 */
public record Happened(LocalDate on, Event event, Contract before, Contract after, List<Effect> effects) {}
