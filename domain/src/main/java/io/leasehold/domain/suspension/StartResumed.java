package io.leasehold.domain.suspension;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.machine.MachineId;

/**
 * Start a server whose suspension was lifted, unless it was suspended again or its contract ran out meanwhile.
 *
 * @param suspension which suspension of the contract it was
 */
public record StartResumed(MachineId machine, int suspension) implements Effect {

    @Override
    public String key() {
        return "resume/" + suspension;
    }

    @Override
    public Lane lane() {
        return Lane.MACHINE;
    }

    @Override
    public boolean wanted(Contract now) {
        return now.isActive() && !now.holds().isSuspended();
    }
}
