package io.leasehold.ports.contract;

import io.leasehold.domain.contract.Effect;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * An effect in the outbox.
 *
 * @param id names it
 * @param effect what is to be done
 * @param attempts how often it failed so far
 * @param failingSince when it failed first, if it did
 * @param reason why it failed last, if it did
 */
public record PendingEffect(
        EffectId id, Effect effect, int attempts, Option<Instant> failingSince, Option<String> reason) {}
