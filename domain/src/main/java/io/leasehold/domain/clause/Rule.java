package io.leasehold.domain.clause;

import io.vavr.control.Option;

/**
 * One thing that can forbid something, named after what it demands.
 *
 * @param <S> what is decided about, mostly a contract
 * @param <C> what is asked
 */
@FunctionalInterface
public interface Rule<S, C> {

    /** The refusal if {@code command} breaks this rule; none if it keeps it. */
    Option<Refusal> check(S subject, C command);
}
