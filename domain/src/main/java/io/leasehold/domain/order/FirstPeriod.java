package io.leasehold.domain.order;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Purchase;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Quote;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/** The purchase of an order: once it is paid, the server is made. */
public record FirstPeriod(Length length) implements Purchase {

    @Override
    public String name() {
        return "order";
    }

    @Override
    public Either<Refusal, List<Event>> paid(Contract contract, Quote quote, LocalDate on) {
        return Either.right(List.of(new ActivationBegan(contract.request().get().reference(), length, quote)));
    }

    @Override
    public List<Event> unpaid(Contract contract) {
        return List.of(new OrderAbandoned());
    }

    @Override
    public boolean holdsTheEnd(Contract contract) {
        return false;
    }
}
