package io.leasehold.domain.contract;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/** Something that time alone brings about: the rule of one clause, with the date on which it wants to be looked at. */
public interface Duty {

    /**
     * Whether it falls due at the first moment of a day, before any command of that day, rather than during the day,
     * in its sweep. An expiry does; a reminder does not, since a renewal on the same day makes it needless.
     */
    boolean atDawn();

    /** The next date on which something will fall due if nothing else happens; none if nothing will. */
    Option<LocalDate> next(Contract contract);

    /** What has fallen due by {@code time}; empty if nothing has. */
    List<Event> due(Contract contract, Time time);
}
