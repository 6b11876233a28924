package io.leasehold.domain.operation;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.machine.Disruption;
import io.vavr.collection.List;
import java.time.LocalDate;

/** Restarts the server. */
public record Reboot() implements Operation {

    @Override
    public String name() {
        return "reboot";
    }

    @Override
    public ClauseId clause() {
        return ClauseId.OPS_1;
    }

    @Override
    public Disruption disruption() {
        return Disruption.RESTART;
    }

    @Override
    public List<Event> done(Contract contract, LocalDate on) {
        return List.of(new Rebooted(on));
    }
}
