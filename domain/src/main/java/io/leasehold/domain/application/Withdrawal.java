package io.leasehold.domain.application;

import static io.leasehold.domain.clause.ClauseId.APP_6;

import io.leasehold.domain.application.ApplicationEnded.Because;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Applications.Held;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Duty;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Time;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A withdrawn application runs until the period ends for which it was paid: it ends at the first moment of the day on
 * which the next one begins. Without a next one it goes with the server.
 */
@Clause(APP_6)
public final class Withdrawal implements Duty {

    @Override
    public boolean atDawn() {
        return true;
    }

    @Override
    public Option<LocalDate> next(Contract contract) {
        return contract.isActive()
                ? contract.applications().held().flatMap(Held::endsOn).min()
                : Option.none();
    }

    @Override
    public List<Event> due(Contract contract, Time time) {
        if (!contract.isActive()) {
            return List.empty();
        }
        List<Event> ended = contract.applications()
                .held()
                .filter(held -> held.endsOn().exists(end -> !time.today().isBefore(end)))
                .map(held -> new ApplicationEnded(held.id(), Because.WITHDRAWN, time.today()));
        return ended.isEmpty() ? ended : ended.appendAll(Installing.begin(contract.after(ended)));
    }
}
