package io.leasehold.domain.renewal;

import static io.leasehold.domain.clause.ClauseId.REN_8;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/** Asks to end a contract before its time; always refused, and answered with how to leave (REN-8). */
@Clause(REN_8)
public record Terminate(LocalDate on, Actor by) implements Command {

    /** Leaving is not renewing; nothing is refunded. */
    public record LeavingIsNotRenewing() implements Refusal {
        @Override
        public ClauseId clause() {
            return REN_8;
        }
    }

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return Either.left(new LeavingIsNotRenewing());
    }
}
