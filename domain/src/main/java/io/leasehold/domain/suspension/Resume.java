package io.leasehold.domain.suspension;

import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static io.leasehold.domain.clause.ClauseId.SUP_2;

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
 * Lifts a suspension. The server runs again if the contract is active; in grace the suspension is lifted and the server
 * stays off until it is renewed (SUP-2).
 *
 * @param by who asks: an operator
 */
public record Resume(LocalDate on, Actor by) implements Command {

    @Clause(SEC_3)
    static final Rule<Contract, Resume> BY_AN_OPERATOR = (contract, resume) -> Ownership.operatorsOnly(resume);

    @Clause(SUP_2)
    static final Rule<Contract, Resume> SUSPENDED =
            (contract, resume) -> Option.when(!contract.holds().isSuspended(), SuspensionRefusal.NotSuspended::new);

    static final Rules<Contract, Resume> RULES = Rules.of(BY_AN_OPERATOR, SUSPENDED);

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this)
                .map(allowed -> List.of(new Resumed(contract.holds().suspensions(), on)));
    }
}
