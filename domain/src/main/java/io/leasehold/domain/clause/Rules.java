package io.leasehold.domain.clause;

import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The rules that guard a command, in the order in which a person would want to hear of them; the first that refuses
 * wins.
 *
 * @param <S> what is decided about, mostly a contract
 * @param <C> what is asked
 */
public final class Rules<S, C> {

    private final Rule<S, C>[] inOrder;

    private Rules(Rule<S, C>[] inOrder) {
        this.inOrder = inOrder;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied
    public static <S, C> Rules<S, C> of(Rule<S, C>... inOrder) {
        return new Rules<>(inOrder.clone());
    }

    public Either<Refusal, C> check(S subject, C command) {
        for (Rule<S, C> rule : inOrder) {
            Option<Refusal> refusal = rule.check(subject, command);
            if (refusal.isDefined()) {
                return Either.left(refusal.get());
            }
        }
        return Either.right(command);
    }
}
