package io.leasehold.domain.operation;

import static io.leasehold.domain.clause.ClauseId.OPS_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Takes back an operation that waits for its appointment. One that is being carried out at the same moment may still
 * happen to the machine, as with any order that is taken back too late.
 */
public record CancelOperation(int number, LocalDate on, Actor by) implements Command {

    @Clause(OPS_2)
    static final Rule<Contract, CancelOperation> PLANNED = (contract, cancel) -> Option.when(
            contract.underway(cancel.number)
                    .filter(underway -> underway.appointment().isDefined())
                    .isEmpty(),
            () -> new OperationRefusal.NothingPlanned(cancel.number));

    static final Rules<Contract, CancelOperation> RULES = Rules.of(PLANNED);

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this).map(allowed -> List.of(new OperationCancelled(number)));
    }
}
