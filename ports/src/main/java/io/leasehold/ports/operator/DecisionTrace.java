package io.leasehold.ports.operator;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.Recorded;
import io.vavr.collection.List;
import io.vavr.control.Either;

/** Why is a contract as it is? All that was recorded of it, readable, its certificate of deletion included. */
public final class DecisionTrace {

    private final ContractStore contracts;

    public DecisionTrace(ContractStore contracts) {
        this.contracts = contracts;
    }

    /** What happened to a contract, in order; empty if there is none of that id. */
    public Either<Refusal, List<Traced>> of(ContractId contract, Actor by) {
        return Ownership.operator(by, () -> contracts.history(contract).map(DecisionTrace::traced));
    }

    private static Traced traced(Recorded recorded) {
        return new Traced(recorded.sequence(), recorded.on(), print(recorded.by()), Telling.of(recorded.event()));
    }

    private static String print(Actor by) {
        if (by instanceof Actor.Customer customer) {
            return "customer " + customer.id();
        }
        if (by instanceof Actor.Operator operator) {
            return "operator " + operator.id();
        }
        return by instanceof Actor.Visitor ? "visitor" : "nobody";
    }
}
