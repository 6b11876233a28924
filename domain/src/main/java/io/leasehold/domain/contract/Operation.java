package io.leasehold.domain.contract;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.machine.Disruption;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Something that is done to a running server because somebody asked for it. It is agreed first, then carried out by the
 * host, and only then has it happened.
 */
public interface Operation {

    /** What it is called in statements, for example {@code reboot}. */
    String name();

    /** The clause that offers it. */
    ClauseId clause();

    /** What it does to the server while it is carried out (OPS-1). */
    Disruption disruption();

    /** The first of its own rules that {@code contract} as it stands would break; none if it can be done. */
    default Option<Refusal> forbiddenBy(Contract contract, Actor by) {
        return Option.none();
    }

    /** What has happened once the host has carried it out. */
    List<Event> done(Contract contract, LocalDate on);
}
