package io.leasehold.ports.breach;

import io.leasehold.domain.breach.NoteBreach;
import io.leasehold.domain.breach.Remedy;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.hold.Party;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/** An operator notes registered letters about a breach, and that it was remedied (ORD-6). */
public final class NoteBreaches {

    /**
     * What an operator notes.
     *
     * @param party the one that failed
     * @param received the day on which it received the letter
     * @param grounds what it failed in, if that is noted
     * @param by who asks
     */
    public record Letter(ContractId contract, Party party, LocalDate received, Option<String> grounds, Actor by) {}

    private final Decisions decisions;

    public NoteBreaches(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Notes a letter; not remedied in time, the contract ends by itself. */
    public Either<Refusal, Decided> handle(Letter letter, Moment now) {
        return decisions.decide(
                letter.contract(),
                now,
                contract -> Either.right(
                        new NoteBreach(letter.party(), letter.received(), letter.grounds(), now.today(), letter.by())));
    }

    /** Notes that the breach was remedied. */
    public Either<Refusal, Decided> remedied(ContractId id, Actor by, Moment now) {
        return decisions.decide(id, now, contract -> Either.right(new Remedy(now.today(), by)));
    }
}
