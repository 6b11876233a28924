package io.leasehold.domain.upgrade;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;

/** Give the machine the resources that were paid for. */
public record ResizeMachine(MachineId machine, Resources to) implements Effect {

    @Override
    public String key() {
        return "resize/" + to.vcpus() + "-" + to.memoryGiB() + "-" + to.diskGiB();
    }

    @Override
    public Lane lane() {
        return Lane.MACHINE;
    }

    /** A later upgrade makes it needless, and so does the end. */
    @Override
    public boolean wanted(Contract now) {
        return now.makeUp().equals(to) && now.term().isDefined();
    }
}
