package io.leasehold.domain.clause;

import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The rules that guard a command, in the order in which a person would want to hear of them; the first that refuses
 * wins. A rule that several commands share is written once, about what they have in common.
 *
 * @param <S> what is decided about, mostly a contract
 * @param <C> what is asked
 */
public final class Rules<S, C> {

    private final Rule<? super S, ? super C>[] inOrder;

    private Rules(Rule<? super S, ? super C>[] inOrder) {
        this.inOrder = inOrder;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied
    public static <S, C> Rules<S, C> of(Rule<? super S, ? super C>... inOrder) {
        return new Rules<>(inOrder.clone());
    }

    public Either<Refusal, C> check(S subject, C command) {
        for (Rule<? super S, ? super C> rule : inOrder) {
            Option<Refusal> refusal = rule.check(subject, command);
            if (refusal.isDefined()) {
                return Either.left(refusal.get());
            }
        }
        return Either.right(command);
    }
}
