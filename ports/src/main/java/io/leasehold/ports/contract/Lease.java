package io.leasehold.ports.contract;

import java.time.Instant;

/**
 * What entitles to carry an effect and to say what came of it. It counts until the effect is claimed again, put off,
 * released or gone; that its time is over does not end it by itself.
 *
 * @param effect which
 * @param place where it stands in the outbox; an effect that gets in line anew, or arises anew, has another
 * @param until the moment from which it is given to others
 */
public record Lease(EffectId effect, long place, Instant until) {}
