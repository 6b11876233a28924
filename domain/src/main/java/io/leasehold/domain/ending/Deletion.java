package io.leasehold.domain.ending;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.EXP_2;
import static io.leasehold.domain.clause.ClauseId.REN_6;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Duty;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.export.ExportGivenUp;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Not renewed in grace, the server and all data on it are deleted for good: with both keys, and after whatever
 * {@link Postponement} had to say on the same day (REN-6). It rests with force majeure (AVL-2). It waits for no export: one
 * that could not be handed over until then is given up (EXP-2).
 */
@Clause({AVL_2, EXP_2, REN_6})
public final class Deletion implements Duty {

    @Override
    public boolean atDawn() {
        return false;
    }

    @Override
    public Option<LocalDate> next(Contract contract) {
        return to(contract).map(Ending::deletionFrom);
    }

    @Override
    public List<Event> due(Contract contract, Time time) {
        return to(contract)
                .filter(ending -> time.deletionsAllowed())
                .filter(ending -> !time.today().isBefore(ending.deletionFrom()))
                .map(ending -> ExportGivenUp.ifAwaited(contract, time.today())
                        .append(new DeletionOrdered(contract.term().get().renewal(), time.today())))
                .getOrElse(List.empty());
    }

    private static Option<Ending> to(Contract contract) {
        return contract.ending()
                .filter(ending -> ending.inGrace() && ending.keysComplete())
                .filter(ending -> !contract.holds().isResting());
    }
}
