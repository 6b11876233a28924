package io.leasehold.domain.renewal;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.machine.MachineId;
import java.time.LocalDate;

/** Start the server that was shut down after {@code expired}. */
public record StartMachine(MachineId machine, LocalDate expired) implements Effect {

    @Override
    public String key() {
        return "start/" + expired;
    }

    @Override
    public Lane lane() {
        return Lane.MACHINE;
    }

    @Override
    public boolean wanted(Contract now) {
        return now.ending().exists(ending -> ending.restart().isDefined());
    }
}
