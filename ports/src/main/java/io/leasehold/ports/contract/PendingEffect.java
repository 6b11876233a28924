package io.leasehold.ports.contract;

import io.leasehold.domain.contract.Effect;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * An effect in the outbox.
 *
 * @param lease by which it can be settled; of a parked one, the one under which it was parked
 * @param effect what is to be done
 * @param attempts how often it failed so far
 * @param failingSince when it failed first, if it did
 * @param reason why it failed last, if it did
 */
public record PendingEffect(
        Lease lease, Effect effect, int attempts, Option<Instant> failingSince, Option<String> reason) {

    /** Names it. */
    public EffectId id() {
        return lease.effect();
    }
}
