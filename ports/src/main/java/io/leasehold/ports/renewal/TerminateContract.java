package io.leasehold.ports.renewal;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.renewal.Terminate;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;

/** A customer asks to end a contract before its time, and hears why that is not possible (REN-8). */
public final class TerminateContract {

    private final Decisions decisions;

    public TerminateContract(Decisions decisions) {
        this.decisions = decisions;
    }

    public Either<Refusal, Decided> handle(ContractId id, Actor by, Moment now) {
        return decisions.decide(id, now, contract -> Either.right(new Terminate(now.today(), by)));
    }
}
