package io.leasehold.domain.forcemajeure;

import static io.leasehold.domain.clause.ClauseId.AVL_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Duty;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.hold.Rest;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * While force majeure lasts the customer hears of it regularly, counted from its first day. Of several updates that fell
 * due while nothing ran only one goes out (AVL-2).
 */
@Clause(AVL_2)
public final class Updates implements Duty {

    @Override
    public boolean atDawn() {
        return false;
    }

    @Override
    public Option<LocalDate> next(Contract contract) {
        return contract.holds().rest().map(Rest::nextUpdate);
    }

    @Override
    public List<Event> due(Contract contract, Time time) {
        return contract.holds()
                .rest()
                .filter(rest -> !time.today().isBefore(rest.nextUpdate()))
                .map(rest -> update(contract, rest, time.today()))
                .getOrElse(List.empty());
    }

    private static List<Event> update(Contract contract, Rest rest, LocalDate today) {
        int every = contract.terms().forceMajeure().updateDays();
        int told = rest.days(today) / every;
        LocalDate next = rest.since().plusDays((told + 1L) * every);
        return List.of(new ForceMajeureUpdated(rest.id(), rest.cause(), rest.since(), next, today));
    }
}
