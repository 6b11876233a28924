package io.leasehold.domain.application;

import static io.leasehold.domain.clause.ClauseId.APP_1;
import static io.leasehold.domain.clause.ClauseId.APP_4;
import static io.leasehold.domain.clause.ClauseId.SUP_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Applications;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Duty;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.operation.OperationAgreed;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What was bought gets installed, and what has ended removed, once the server runs: nothing is forgotten because the
 * contract expired or was suspended in between.
 */
@Clause({APP_1, APP_4, SUP_2})
public final class Installing implements Duty {

    /** Agrees to all that is to be installed or removed and is not underway, on a contract that is active. */
    public static List<Event> begin(Contract contract) {
        List<Event> agreed = List.empty();
        Contract now = contract;
        for (Operation operation : missing(contract)) {
            Event event = OperationAgreed.next(now, operation, Option.none());
            now = event.evolve(now);
            agreed = agreed.append(event);
        }
        return agreed;
    }

    @Override
    public boolean atDawn() {
        return false;
    }

    @Override
    public Option<LocalDate> next(Contract contract) {
        return Option.when(
                contract.isActive() && !missing(contract).isEmpty(),
                () -> contract.activeTerm().current().start());
    }

    @Override
    public List<Event> due(Contract contract, Time time) {
        return contract.isActive() ? begin(contract) : List.empty();
    }

    /** A suspended server is left alone; what is missing then waits (SUP-2). */
    private static List<Operation> missing(Contract contract) {
        if (contract.holds().isSuspended()) {
            return List.empty();
        }
        Applications applications = contract.applications();
        List<Operation> wanted = applications
                .removing()
                .<Operation>map(Uninstall::new)
                .appendAll(applications.awaited().map(Install::new));
        return wanted.isEmpty() ? wanted : wanted.removeAll(contract.underway(Operation.class));
    }
}
