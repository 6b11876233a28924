package io.leasehold.domain.renewal;

import static io.leasehold.domain.clause.ClauseId.REN_5;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.PaidInGrace;
import io.vavr.collection.List;

/**
 * A renewal was paid in grace; the server is to run again unless it is suspended, and from then on nothing is deleted
 * (REN-5).
 */
@Clause(REN_5)
public record RenewedInGrace(PaidInGrace paid) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.ending(contract.ending().get().restarting(paid));
    }

    @Override
    public List<Effect> effects(Contract after) {
        return after.holds().isSuspended()
                ? List.empty()
                : List.of(new StartMachine(after.machine(), after.term().get().renewal()));
    }
}
