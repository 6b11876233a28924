package io.leasehold.domain.forcemajeure;

import static io.leasehold.domain.clause.ClauseId.AVL_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.hold.EarlyEnd;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.hold.Rest;
import io.leasehold.domain.termination.Termination;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Asks for the end of a contract because force majeure has lasted for more days since the receipt of its notice than the
 * terms make a party wait. It ends without compensation, and deadlines run again (AVL-3).
 *
 * @param by who asks: the customer, or an operator for the host
 */
public record EndForForceMajeure(LocalDate on, Actor by) implements Command {

    @Clause(AVL_3)
    static final Rule<Contract, EndForForceMajeure> NOT_ENDED =
            (contract, end) -> contract.holds().end().map(EarlyEnd::on).map(ForceMajeureRefusal.EndedAlready::new);

    @Clause(AVL_3)
    static final Rule<Contract, EndForForceMajeure> LASTS = (contract, end) ->
            Option.when(!contract.holds().isResting(), ForceMajeureRefusal.NoForceMajeureToEndFor::new);

    @Clause(AVL_3)
    static final Rule<Contract, EndForForceMajeure> FOR_LONG_ENOUGH = (contract, end) -> contract.holds()
            .rest()
            .filter(rest -> end.on.isBefore(first(contract, rest)))
            .map(rest -> new ForceMajeureRefusal.NotYetEndable(rest.received(), first(contract, rest)));

    /** In the order in which a party would want to hear of them; the first that refuses wins. */
    static final Rules<Contract, EndForForceMajeure> RULES = Rules.of(NOT_ENDED, LASTS, FOR_LONG_ENOUGH);

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this).map(allowed -> {
            Rest rest = contract.holds().rest().get();
            Event rested = new ForceMajeureEnded(rest.id(), ForceMajeureEnded.Because.CONTRACT_ENDS, rest.days(on), on);
            return List.of(rested)
                    .appendAll(Termination.of(rested.evolve(contract), EarlyEnd.Because.FORCE_MAJEURE, party(), on));
        });
    }

    private Party party() {
        return by instanceof Actor.Customer ? Party.CUSTOMER : Party.HOST;
    }

    private static LocalDate first(Contract contract, Rest rest) {
        return rest.received().plusDays(contract.terms().forceMajeure().endableAfterDays() + 1L);
    }
}
