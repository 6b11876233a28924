package io.leasehold.domain.prices;

import static io.leasehold.domain.clause.ClauseId.APP_3;
import static io.leasehold.domain.clause.ClauseId.EXP_5;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Prices;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * Tells the customer of a contract of a tariff that was announced, unless it is over, they ordered under that tariff, or
 * they are told already.
 *
 * @param effective the day on which the tariff takes effect; names it
 */
public record TellOfPrices(LocalDate effective, LocalDate on) implements Command {

    @Override
    public Actor by() {
        return Actor.SYSTEM;
    }

    @Override
    @Clause({APP_3, EXP_5})
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return Either.right(
                concerns(contract) ? List.of(new PriceChangeAnnounced(effective, false, on)) : List.empty());
    }

    /** Whether there is anything to tell; asked of many contracts before each is decided on. */
    public boolean concerns(Contract contract) {
        Prices prices = contract.prices();
        return !PriceChangeAnnounced.isOver(contract)
                && effective.isAfter(prices.orderedOn())
                && prices.change(effective).isEmpty();
    }
}
