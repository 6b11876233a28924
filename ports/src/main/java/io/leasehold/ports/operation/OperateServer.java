package io.leasehold.ports.operation;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.operation.CancelOperation;
import io.leasehold.domain.operation.Operate;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** Something is done to a running server because somebody asks for it, at once or at a moment of their choice. */
public final class OperateServer {

    /**
     * What is asked.
     *
     * @param operation what is to be done; its disruption is shown before it is asked (OPS-1)
     * @param acknowledged the disruption they were shown and accepted, if any
     * @param at the moment from which it may be carried out; at once if none or past (OPS-2)
     * @param by who asks
     */
    public record Asked(
            ContractId contract, Operation operation, Option<Disruption> acknowledged, Option<Instant> at, Actor by) {}

    private final Decisions decisions;

    public OperateServer(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Agrees to the operation; it is carried out afterwards. */
    public Either<Refusal, Decided> handle(Asked asked, Moment now) {
        return decisions.decide(
                asked.contract(),
                now,
                contract -> Either.right(new Operate(
                        asked.operation(),
                        asked.acknowledged(),
                        Appointed.of(asked.at(), contract, now),
                        now.today(),
                        asked.by())));
    }

    /** Takes back an operation that waits for its moment. */
    public Either<Refusal, Decided> cancel(ContractId id, int number, Actor by, Moment now) {
        return decisions.decide(id, now, contract -> Either.right(new CancelOperation(number, now.today(), by)));
    }
}
