package io.leasehold.domain.ending;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.REN_4;
import static io.leasehold.domain.clause.ClauseId.REN_7;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Duty;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.reminder.Reminders;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Not renewed by the end of the renewal date, a contract expires at the first moment of the next day (REN-4); not while
 * force majeure lasts, and later by the days that it has lasted (AVL-2).
 */
@Clause({AVL_2, REN_4, REN_7})
public final class Expiry implements Duty {

    @Override
    public boolean atDawn() {
        return true;
    }

    @Override
    public Option<LocalDate> next(Contract contract) {
        return Option.when(contract.isActive() && !contract.holds().isResting(), () -> {
            LocalDate expiry = lastDay(contract).plusDays(1);
            return hold(contract).filter(expiry::isBefore).getOrElse(expiry);
        });
    }

    @Override
    public List<Event> due(Contract contract, Time time) {
        if (next(contract).forAll(date -> time.today().isBefore(date))) {
            return List.empty();
        }
        LocalDate renewal = contract.activeTerm().renewal();
        return Reminders.superseded(contract).append(new Expired(renewal, time.today()));
    }

    /** The first day on which no open payment holds the end any more (REN-7). */
    static Option<LocalDate> hold(Contract contract) {
        return contract.request()
                .filter(request -> request.purchase().holdsTheEnd(contract))
                .map(request -> waitedForThrough(contract, request))
                .map(through -> through.plusDays(1));
    }

    /** What is opened past the last day of service, in place of a request that was opened in time, is waited for no longer. */
    private static LocalDate waitedForThrough(Contract contract, PaymentRequest request) {
        if (!contract.isActive()) {
            return request.payableThrough();
        }
        int days = contract.terms().payment().openDays();
        LocalDate latest = lastDay(contract).plusDays(days);
        return request.payableThrough().isBefore(latest) ? request.payableThrough() : latest;
    }

    private static LocalDate lastDay(Contract contract) {
        return contract.holds().serviceThrough(contract.activeTerm().renewal());
    }
}
