package io.leasehold.domain.operation;

import static io.leasehold.domain.clause.ClauseId.OPS_1;
import static io.leasehold.domain.clause.ClauseId.OPS_2;
import static io.leasehold.domain.clause.ClauseId.SUP_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.machine.Disruption;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Has an operation carried out on an active server, now or at a moment that the customer chose.
 *
 * @param operation what is to be done; its own rules are asked as well
 * @param acknowledged the disruption that the customer was shown and accepted, if any
 * @param appointment the chosen moment, if not at once
 * @param on the business date on which it is asked
 * @param by who asks
 */
public record Operate(
        Operation operation, Option<Disruption> acknowledged, Option<Appointment> appointment, LocalDate on, Actor by)
        implements Command {

    @Clause(OPS_1)
    static final Rule<Contract, Operate> ACTIVE =
            (contract, operate) -> Option.when(!contract.isActive(), operate::notActive);

    @Clause(SUP_2)
    static final Rule<Contract, Operate> NOT_SUSPENDED =
            (contract, operate) -> Option.when(contract.holds().isSuspended(), OperationRefusal.ServerSuspended::new);

    @Clause(OPS_1)
    static final Rule<Contract, Operate> POSSIBLE =
            (contract, operate) -> operate.operation.forbiddenBy(contract, operate.by);

    @Clause(OPS_1)
    static final Rule<Contract, Operate> DISRUPTION_ACKNOWLEDGED =
            (contract, operate) -> Acknowledgement.check(operate.operation.disruption(), operate.acknowledged);

    @Clause(OPS_2)
    static final Rule<Contract, Operate> WHILE_IT_IS_PAID =
            (contract, operate) -> Appointments.check(contract, operate.appointment, operate.on);

    /** In the order in which a customer would want to hear of them; the first that refuses wins. */
    static final Rules<Contract, Operate> RULES = Rules.of(
            Administration.BY_THE_CUSTOMER, ACTIVE, NOT_SUSPENDED, POSSIBLE, DISRUPTION_ACKNOWLEDGED, WHILE_IT_IS_PAID);

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this)
                .map(allowed -> List.of(OperationAgreed.next(contract, operation, appointment)));
    }

    private Refusal notActive() {
        return new OperationRefusal.ServerNotActive(operation.name(), operation.clause());
    }
}
