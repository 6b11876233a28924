package io.leasehold.domain.payment;

import static io.leasehold.domain.clause.ClauseId.REN_7;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Duty;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.contract.Time;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/** A payment request is waited for through its last day, and no longer (REN-7). */
@Clause(REN_7)
public final class Lapse implements Duty {

    @Override
    public boolean atDawn() {
        return true;
    }

    @Override
    public Option<LocalDate> next(Contract contract) {
        return contract.request().map(request -> request.payableThrough().plusDays(1));
    }

    @Override
    public List<Event> due(Contract contract, Time time) {
        return contract.request()
                .filter(request -> time.today().isAfter(request.payableThrough()))
                .map(request -> lapse(contract, request, time.today()))
                .getOrElse(List.empty());
    }

    private static List<Event> lapse(Contract contract, PaymentRequest request, LocalDate today) {
        Event lapsed = new RequestLapsed(request.reference(), today);
        return List.of(lapsed).appendAll(request.purchase().unpaid(contract));
    }
}
