package io.leasehold.domain.export;

import static io.leasehold.domain.clause.ClauseId.EXP_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Duty;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Time;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * An export can be fetched through the last day of its session, and ends at the first moment of the next; whatever has
 * become of the contract by then.
 */
@Clause(EXP_3)
public final class ExportEnd implements Duty {

    @Override
    public boolean atDawn() {
        return true;
    }

    @Override
    public Option<LocalDate> next(Contract contract) {
        return contract.exports().open().map(session -> session.through().plusDays(1));
    }

    @Override
    public List<Event> due(Contract contract, Time time) {
        return contract.exports()
                .open()
                .filter(session -> time.today().isAfter(session.through()))
                .map(session -> List.<Event>of(new ExportEnded(session.number(), time.today())))
                .getOrElse(List.empty());
    }
}
