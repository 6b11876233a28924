package io.leasehold.ports.contract;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Time;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * On which days the service was there for customers. A day counts only if it was recorded, so a day on which nothing ran
 * counts against us, not against the customer (REN-6).
 */
public interface ServiceLog {

    /** On {@code day} the sweep ran and retrieval sessions could be reached. Recording it again changes nothing. */
    void reachable(LocalDate day);

    /** The days from {@code from}, included, to {@code until}, excluded, that were not recorded as reachable. */
    List<LocalDate> interruptions(LocalDate from, LocalDate until);

    /** {@code today} as {@code contract} sees it; interruptions are looked up only where they matter. */
    default Time time(Contract contract, LocalDate today) {
        return contract.ending()
                .filter(Ending::inGrace)
                .filter(ending -> !today.isBefore(ending.deletionFrom()))
                .flatMap(Ending::retrievalOpenedOn)
                .map(opened -> new Time(today, interruptions(opened, today), true))
                .getOrElse(() -> Time.on(today));
    }
}
