package io.leasehold.domain.forcemajeure;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Ownership;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Says that force majeure is over for a contract: each deadline that was running has as many days left as before, so
 * it moves by the days from the first of force majeure, included, to this day, excluded (AVL-2). Said again it changes
 * nothing.
 *
 * @param id which event is over
 * @param by who asks: an operator
 */
public record EndForceMajeure(String id, LocalDate on, Actor by) implements Command {

    @Clause(SEC_3)
    static final Rule<Contract, EndForceMajeure> BY_AN_OPERATOR = (contract, end) -> Ownership.operatorsOnly(end);

    @Clause(AVL_2)
    static final Rule<Contract, EndForceMajeure> DECLARED = (contract, end) -> Option.when(
            !contract.holds().told().contains(BeginForceMajeure.told(end.id)), ForceMajeureRefusal.NothingRests::new);

    static final Rules<Contract, EndForceMajeure> RULES = Rules.of(BY_AN_OPERATOR, DECLARED);

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this)
                .map(allowed -> contract.holds()
                        .rest()
                        .filter(rest -> rest.id().equals(id))
                        .map(rest -> List.<Event>of(
                                new ForceMajeureEnded(id, ForceMajeureEnded.Because.OVER, rest.days(on), on)))
                        .getOrElse(List.empty()));
    }
}
