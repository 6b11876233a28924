package io.leasehold.domain.order;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;

/** Make the machine, install its operating system and start it (OSX-1). */
public record CreateMachine(MachineId machine, SystemId system, Resources makeUp) implements Effect {

    @Override
    public String key() {
        return "create/" + machine;
    }

    @Override
    public Lane lane() {
        return Lane.MACHINE;
    }

    @Override
    public boolean wanted(Contract now) {
        return now.phase() instanceof Phase.Activating;
    }
}
