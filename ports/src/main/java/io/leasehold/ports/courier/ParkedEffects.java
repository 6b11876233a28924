package io.leasehold.ports.courier;

import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.Outbox;
import io.leasehold.ports.contract.PendingEffect;
import io.vavr.collection.List;
import java.time.Instant;

/** An operator looks at what keeps failing, and tries it again. */
public final class ParkedEffects {

    private final Outbox outbox;

    public ParkedEffects(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What is parked and why, at most {@code limit}. */
    public List<PendingEffect> list(int limit) {
        return outbox.parked(limit);
    }

    /** Gets one back in line; false if it is not parked. */
    public boolean retry(EffectId id, Instant now) {
        return outbox.release(id, now);
    }
}
