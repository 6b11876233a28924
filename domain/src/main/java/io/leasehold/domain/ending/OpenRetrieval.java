package io.leasehold.domain.ending;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.machine.MachineId;
import java.time.LocalDate;

/**
 * Open the free retrieval session and mail the customer its details. Both or neither: a session that nobody was told of
 * is not open (REN-5, REN-6).
 */
public record OpenRetrieval(MachineId machine, LocalDate renewal) implements Effect {

    @Override
    public String key() {
        return "open-retrieval/" + renewal;
    }

    @Override
    public Lane lane() {
        return Lane.TRANSFER;
    }

    @Override
    public boolean wanted(Contract now) {
        return now.ending().exists(Ending::inGrace);
    }
}
