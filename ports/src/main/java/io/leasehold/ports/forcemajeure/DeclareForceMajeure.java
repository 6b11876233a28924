package io.leasehold.ports.forcemajeure;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.forcemajeure.BeginForceMajeure;
import io.leasehold.domain.forcemajeure.EndForForceMajeure;
import io.leasehold.domain.forcemajeure.EndForceMajeure;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.contract.Reply;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * Force majeure strikes many contracts at once (AVL-2). Each is decided by itself: one that refuses keeps no other from
 * resting. Whoever was interrupted on the way starts over with the same id, and nothing happens twice.
 */
public final class DeclareForceMajeure {

    /**
     * What an operator declares.
     *
     * @param id names the event, chosen by the host and never used for another
     * @param cause what keeps the parties from their duties
     * @param received the day on which the notice was, or will have been, received
     * @param affected the contracts it concerns
     * @param by who asks
     */
    public record Event(String id, String cause, LocalDate received, List<ContractId> affected, Actor by) {}

    private final Decisions decisions;

    public DeclareForceMajeure(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Lets the deadlines of the affected contracts rest from today on. */
    public List<Reply> handle(Event event, Moment now) {
        return each(
                event.affected(),
                new BeginForceMajeure(event.id(), event.cause(), event.received(), now.today(), event.by()),
                now);
    }

    /** The event is over for these contracts: their deadlines run again. */
    public List<Reply> over(String id, List<ContractId> affected, Actor by, Moment now) {
        return each(affected, new EndForceMajeure(id, now.today(), by), now);
    }

    /** A party asks for the end of one contract, since it has lasted too long (AVL-3). */
    public Either<Refusal, Decided> end(ContractId id, Actor by, Moment now) {
        return decisions.decide(id, now, contract -> Either.right(new EndForForceMajeure(now.today(), by)));
    }

    private List<Reply> each(List<ContractId> affected, Command command, Moment now) {
        return affected.map(id -> new Reply(id, decisions.decide(id, now, contract -> Either.right(command))));
    }
}
