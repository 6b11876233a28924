package io.leasehold.ports.courier;

import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.Outbox;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.metrics.Metrics;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries effects out and brings the answers back. Each is asked once more whether it is still wanted at the moment it
 * is carried, of the contract as it stands at the first moment of the day; one that fails is tried again with growing
 * pauses, and parked when it keeps failing.
 */
public final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int BATCH = 100;

    private final Outbox outbox;
    private final Decisions decisions;
    private final Carriers carriers;
    private final RetryPolicy retries;
    private final Metrics metrics;

    public Courier(Outbox outbox, Decisions decisions, Carriers carriers, RetryPolicy retries, Metrics metrics) {
        this.outbox = outbox;
        this.decisions = decisions;
        this.carriers = carriers;
        this.retries = retries;
        this.metrics = metrics;
    }

    /**
     * Carries all that can be carried, and what follows from it; begins nothing more when it took longer than a lease.
     *
     * @param time says what time it is, whenever it is asked
     * @return how many effects were handled
     */
    public int run(Supplier<Moment> time) {
        int handled = 0;
        Instant now = time.get().at();
        Instant end = now.plus(LEASE);
        List<PendingEffect> batch = outbox.claim(now, LEASE, BATCH);
        while (batch.nonEmpty()) {
            handled += batch.count(pending -> handle(pending, time.get()));
            now = time.get().at();
            batch = now.isBefore(end) ? outbox.claim(now, LEASE, BATCH) : List.empty();
        }
        return handled;
    }

    /** False, and nothing is done, if it took the others of its batch so long that it is not ours any more. */
    private boolean handle(PendingEffect pending, Moment now) {
        if (!now.at().isBefore(pending.lease().until())) {
            LOG.debug("{} is left to others", pending.id());
            return false;
        }
        tryTo(pending, now);
        return true;
    }

    // One that cannot be decided on must not keep the others from being carried; without a store nothing can be.
    @SuppressWarnings("IllegalCatch")
    private void tryTo(PendingEffect pending, Moment now) {
        try {
            settle(pending, now);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("what came of {} cannot be settled", pending.id(), e);
            failed(pending, e.getClass().getSimpleName(), Metrics.Carried.RETRIED, now.at());
        }
    }

    private void settle(PendingEffect pending, Moment now) {
        EffectId id = pending.id();
        Contract contract = decisions.look(id.contract(), Actor.SYSTEM, now).get();
        if (!pending.effect().wanted(contract)) {
            LOG.debug("{} is not wanted any more", id);
            count(pending, outbox.done(pending.lease()), Metrics.Carried.UNWANTED);
            return;
        }
        Outcome outcome = carry(id, pending.effect(), contract, now.today());
        if (outcome instanceof Outcome.Done) {
            count(pending, outbox.done(pending.lease()), Metrics.Carried.DONE);
        } else if (outcome instanceof Outcome.Answer answer) {
            boolean counts =
                    decisions.conclude(pending.lease(), now, answer.command()).isDefined();
            count(pending, counts, Metrics.Carried.ANSWERED);
        } else if (outcome instanceof Outcome.Failed failed) {
            failed(pending, failed.reason(), Metrics.Carried.RETRIED, now.at());
        } else if (outcome instanceof Outcome.Unknown unknown) {
            failed(pending, unknown.reason(), Metrics.Carried.UNKNOWN, now.at());
        } else if (outcome instanceof Outcome.Hopeless hopeless) {
            park(pending, hopeless.reason(), now.at());
        }
    }

    // A port may break in ways it does not declare; whatever it was, the effect is not lost.
    @SuppressWarnings("IllegalCatch")
    private Outcome carry(EffectId id, Effect effect, Contract contract, LocalDate today) {
        try {
            return carriers.carry(id, effect, contract, today);
        } catch (RuntimeException e) {
            LOG.debug("{} failed", id, e);
            return new Outcome.Failed(e.getClass().getSimpleName());
        }
    }

    private void failed(PendingEffect pending, String reason, Metrics.Carried how, Instant now) {
        if (retries.parks(pending.failingSince().getOrElse(now), now)) {
            park(pending, reason, now);
            return;
        }
        Instant next = now.plus(retries.pause(pending.attempts()));
        LOG.warn("{} failed ({}), to be tried again at {}", pending.id(), reason, next);
        count(pending, outbox.retry(pending.lease(), now, next, reason), how);
    }

    private void park(PendingEffect pending, String reason, Instant now) {
        LOG.error("{} keeps failing and is parked: {}", pending.id(), reason);
        count(pending, outbox.park(pending.lease(), now, reason), Metrics.Carried.PARKED);
    }

    private void count(PendingEffect pending, boolean counts, Metrics.Carried how) {
        if (!counts) {
            LOG.warn("{} took longer than its lease: what came of it does not count", pending.id());
        }
        metrics.carried(pending.effect().lane(), counts ? how : Metrics.Carried.LATE);
    }
}
