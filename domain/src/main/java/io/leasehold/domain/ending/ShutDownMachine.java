package io.leasehold.domain.ending;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.machine.MachineId;
import java.time.LocalDate;

/** Shut down the server of a contract that expired after {@code renewal}, unless it was renewed meanwhile. */
public record ShutDownMachine(MachineId machine, LocalDate renewal) implements Effect {

    @Override
    public String key() {
        return "shut-down/" + renewal;
    }

    @Override
    public Lane lane() {
        return Lane.MACHINE;
    }

    @Override
    public boolean wanted(Contract now) {
        return now.ending().exists(Ending::inGrace);
    }
}
