package io.leasehold.domain.operation;

import static io.leasehold.domain.clause.ClauseId.OSX_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.machine.Disruption;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * Removes all data on the server and reinstalls the operating system of the order, which never changes, and the
 * applications that the system installed and nobody ended since. Snapshots and backups are kept (OSX-3).
 */
@Clause(OSX_3)
public record FactoryReset() implements Operation {

    @Override
    public String name() {
        return "factoryReset";
    }

    @Override
    public ClauseId clause() {
        return OSX_3;
    }

    @Override
    public Disruption disruption() {
        return Disruption.DOWNTIME;
    }

    @Override
    public List<Event> done(Contract contract, LocalDate on) {
        return List.of(new FactoryWasReset(on));
    }
}
