package io.leasehold.domain.breach;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.ORD_6;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Duty;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.hold.Breach;
import io.leasehold.domain.hold.EarlyEnd;
import io.leasehold.domain.termination.Termination;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A breach that was not remedied by the end of its time ends the contract at the first moment of the next day (ORD-6);
 * not while force majeure lasts (AVL-2).
 */
@Clause({AVL_2, ORD_6})
public final class Unremedied implements Duty {

    @Override
    public boolean atDawn() {
        return true;
    }

    @Override
    public Option<LocalDate> next(Contract contract) {
        return open(contract).map(breach -> breach.lastDay().plusDays(1));
    }

    @Override
    public List<Event> due(Contract contract, Time time) {
        return open(contract)
                .filter(breach -> time.today().isAfter(breach.lastDay()))
                .map(breach -> Termination.of(contract, EarlyEnd.Because.BREACH, breach.by(), time.today()))
                .getOrElse(List.empty());
    }

    /** What is deleted already needs no end. */
    private static Option<Breach> open(Contract contract) {
        return contract.holds()
                .breach()
                .filter(breach -> contract.isInForce() && !contract.holds().isResting());
    }
}
