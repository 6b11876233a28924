package io.leasehold.ports.journal;

import io.leasehold.domain.contract.Actor;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Who asked for what, where no contract's history tells. It only grows. What it is about may be kept elsewhere, so it is
 * written first: nothing is changed without an entry, and an entry may stand for a change that was overtaken or broke down.
 * Both throw {@code StoreException} when the store cannot be reached.
 */
public interface Journal {

    /**
     * One deed.
     *
     * @param on the business date
     * @param by who asked
     * @param about the id of what it was done to, as {@code deed} says; nothing personal
     */
    record Entry(LocalDate on, Actor by, Deed deed, String about) {}

    /**
     * A deed as it was noted.
     *
     * @param place grows with each that is noted; some may be left out
     */
    record Noted(long place, Entry entry) {}

    void note(Entry entry);

    /**
     * What was noted, the latest first.
     *
     * @param before only places before this one; none begins at the latest
     * @param limit how many at the most, at least 1
     */
    List<Noted> noted(Option<Long> before, int limit);
}
