package io.leasehold.domain.breach;

import static io.leasehold.domain.clause.ClauseId.ORD_6;
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
 * Notes that a breach was remedied in time: nothing happens, and the contract goes on (ORD-6).
 *
 * @param by who asks: an operator
 */
public record Remedy(LocalDate on, Actor by) implements Command {

    @Clause(SEC_3)
    static final Rule<Contract, Remedy> BY_AN_OPERATOR = (contract, remedy) -> Ownership.operatorsOnly(remedy);

    @Clause(ORD_6)
    static final Rule<Contract, Remedy> STILL_OPEN =
            (contract, remedy) -> Option.when(contract.holds().breach().isEmpty(), BreachRefusal.NoOpenBreach::new);

    static final Rules<Contract, Remedy> RULES = Rules.of(BY_AN_OPERATOR, STILL_OPEN);

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this)
                .map(allowed -> List.of(
                        new BreachRemedied(contract.holds().breach().get().by(), on)));
    }
}
