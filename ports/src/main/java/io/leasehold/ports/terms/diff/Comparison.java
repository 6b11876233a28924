package io.leasehold.ports.terms.diff;

import io.leasehold.domain.terms.Terms;
import io.vavr.control.Option;
import java.time.Period;
import java.util.function.Function;

/**
 * Compares one setting of two terms.
 *
 * @param path where the setting is written
 * @param of takes its value from the terms
 * @param spoken the value as it is told to people
 * @param judge what a change of it means
 * @param <T> the value
 */
record Comparison<T>(String path, Function<Terms, T> of, Function<T, Object> spoken, Judge<T> judge) {

    static <T> Comparison<T> of(String path, Function<Terms, T> of, Judge<T> judge) {
        return new Comparison<>(path, of, value -> value, judge);
    }

    /** A number of days. */
    static Comparison<Integer> days(String path, Function<Terms, Integer> of, Judge<Integer> judge) {
        return new Comparison<>(path, of, Period::ofDays, judge);
    }

    /** How {@code b} has it otherwise than {@code a}; none if both have the same. */
    Option<Change> between(Terms a, Terms b) {
        T before = of.apply(a);
        T after = of.apply(b);
        return Option.when(!before.equals(after), () -> {
            String manner = judge.manner().apply(before, after);
            return new Change(
                    path,
                    spoken.apply(before),
                    spoken.apply(after),
                    judge.verdicts().get(manner).get(),
                    manner);
        });
    }
}
