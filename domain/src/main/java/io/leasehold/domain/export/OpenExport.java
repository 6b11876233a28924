package io.leasehold.domain.export;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.machine.MachineId;

/**
 * Open the session of an export and mail the customer its details, both or neither (EXP-2). What was paid is handed over
 * as long as there is a machine to copy, also when the contract has expired meanwhile.
 */
public record OpenExport(MachineId machine, int number) implements Effect {

    @Override
    public String key() {
        return "open-export/" + number;
    }

    @Override
    public Lane lane() {
        return Lane.TRANSFER;
    }

    @Override
    public boolean wanted(Contract now) {
        boolean machineIsThere =
                !(now.phase() instanceof Phase.Deleted) && !now.ending().exists(ending -> ending.deleting());
        return machineIsThere && now.exports().isOpening(number);
    }
}
