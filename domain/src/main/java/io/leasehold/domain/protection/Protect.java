package io.leasehold.domain.protection;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.machine.MachineId;

/**
 * Put the protection of a server into force anew, because the contract has moved to other terms: they say what an empty
 * allow-list means (SEC-2).
 *
 * @param occasion sets it apart from others on the same contract
 */
public record Protect(MachineId machine, String occasion) implements Effect {

    @Override
    public String key() {
        return "protect/" + occasion;
    }

    @Override
    public Lane lane() {
        return Lane.MACHINE;
    }

    @Override
    public boolean wanted(Contract now) {
        return now.isInForce();
    }
}
