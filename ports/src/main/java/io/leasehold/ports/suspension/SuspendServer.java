package io.leasehold.ports.suspension;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.leasehold.domain.suspension.Resume;
import io.leasehold.domain.suspension.Suspend;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** An operator suspends a server, for abuse or on the order of an authority, and lifts that (SUP-2, SUP-3). */
public final class SuspendServer {

    /**
     * What an operator asks for.
     *
     * @param grounds why; the customer is told
     * @param orderedBy who ordered it
     * @param reference of the order, which an authority always gives
     * @param by who asks
     */
    public record Suspending(
            ContractId contract, String grounds, OrderedBy orderedBy, Option<String> reference, Actor by) {}

    private final Decisions decisions;

    public SuspendServer(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Suspends an active server: it is shut down, and the customer hears on which grounds. */
    public Either<Refusal, Decided> handle(Suspending asked, Moment now) {
        return decisions.decide(
                asked.contract(),
                now,
                contract -> Either.right(
                        new Suspend(asked.grounds(), asked.orderedBy(), asked.reference(), now.today(), asked.by())));
    }

    /** Lifts the suspension: the server runs again if its contract is active. */
    public Either<Refusal, Decided> lift(ContractId id, Actor by, Moment now) {
        return decisions.decide(id, now, contract -> Either.right(new Resume(now.today(), by)));
    }
}
