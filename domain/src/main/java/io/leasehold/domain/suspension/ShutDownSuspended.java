package io.leasehold.domain.suspension;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.machine.MachineId;

/**
 * Shut down a server that is suspended, unless that was lifted meanwhile.
 *
 * @param suspension which suspension of the contract it is
 */
public record ShutDownSuspended(MachineId machine, int suspension) implements Effect {

    @Override
    public String key() {
        return "suspend/" + suspension;
    }

    @Override
    public Lane lane() {
        return Lane.MACHINE;
    }

    @Override
    public boolean wanted(Contract now) {
        return now.holds().suspension().exists(lasting -> lasting.number() == suspension);
    }
}
