package io.leasehold.ports.courier;

import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.operation.DropEffect;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.Outbox;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.ports.journal.Deed;
import io.leasehold.ports.journal.Journal;
import io.leasehold.ports.journal.Journal.Entry;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Either;

/** An operator looks at what keeps failing, and tries it again or gives it up. */
@Clause(SEC_3)
public final class ParkedEffects {

    /** No effect of that key is parked. */
    public record NotParked(String effect) implements Refusal {
        @Override
        public ClauseId clause() {
            return SEC_3;
        }
    }

    private final Outbox outbox;
    private final Decisions decisions;
    private final Journal journal;

    public ParkedEffects(Outbox outbox, Decisions decisions, Journal journal) {
        this.outbox = outbox;
        this.decisions = decisions;
        this.journal = journal;
    }

    /** What is parked and why, by contract and key, at most {@code limit}. */
    public Either<Refusal, List<PendingEffect>> list(Actor by, int limit) {
        return Ownership.operator(by, () -> outbox.parked(limit));
    }

    /** Gets one back in line; who did so is noted in the journal. */
    public Either<Refusal, EffectId> retry(EffectId id, Actor by, Moment now) {
        return parked(id, by)
                .peek(parked ->
                        journal.note(new Entry(now.today(), by, Deed.EFFECT_RETRIED, id.contract() + " " + id.key())))
                .filterOrElse(parked -> outbox.release(id, now.at()), done -> new NotParked(id.key()))
                .map(PendingEffect::id);
    }

    /**
     * Gives one up for good; who did so and why is kept in the history of the contract.
     *
     * @param reason in the operator's words; nothing personal belongs here
     */
    public Either<Refusal, Decided> drop(EffectId id, String reason, Actor by, Moment now) {
        return parked(id, by)
                .flatMap(parked -> decisions
                        .conclude(parked.lease(), now, new DropEffect(id.key(), reason, now.today(), by))
                        .getOrElse(() -> Either.left(new NotParked(id.key()))));
    }

    private Either<Refusal, PendingEffect> parked(EffectId id, Actor by) {
        return Ownership.operator(by, () -> outbox.parked(id))
                .flatMap(parked -> parked.toEither(() -> new NotParked(id.key())));
    }
}
