package io.leasehold.domain.ending;

import static io.leasehold.domain.clause.ClauseId.REN_6;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.machine.MachineId;
import java.time.LocalDate;

/** Delete the very machine with all its disks, snapshots and backups; re-checked at the moment it runs (REN-6). */
@Clause(REN_6)
public record DeleteMachine(MachineId machine, LocalDate renewal) implements Effect {

    @Override
    public String key() {
        return "delete/" + machine;
    }

    @Override
    public Lane lane() {
        return Lane.MACHINE;
    }

    @Override
    public boolean wanted(Contract now) {
        return now.machine().equals(machine)
                && now.ending().exists(ending -> ending.deleting() && ending.keysComplete())
                && now.term().exists(term -> term.renewal().equals(renewal));
    }
}
