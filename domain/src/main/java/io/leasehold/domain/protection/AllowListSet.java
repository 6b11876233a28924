package io.leasehold.domain.protection;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.machine.Network;
import io.vavr.collection.List;
import java.time.LocalDate;

/** From these networks, and no others, the administration of the server can be reached now. */
public record AllowListSet(List<Network> networks, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.protectedBy(contract.protection().administeredFrom(networks));
    }
}
