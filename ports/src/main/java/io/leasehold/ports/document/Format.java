package io.leasehold.ports.document;

import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is expected at a place of a document, and what it is read as. Formats are built from those of {@link Formats}
 * and {@link Fields}, so that a codec reads like a description of its file.
 */
@FunctionalInterface
public interface Format<T> {

    /**
     * Reads what {@code node} holds.
     *
     * @return none if it is not as expected; then {@code faults} holds why, unless it held why before
     */
    Option<T> read(Node node, FaultCollector faults);

    /**
     * This format read as something else.
     *
     * @param make may refuse a value by an {@code IllegalArgumentException}, which becomes a fault at its place
     */
    default <R> Format<R> map(Function<? super T, ? extends R> make) {
        return (node, faults) -> read(node, faults).flatMap(value -> Made.by(() -> make.apply(value), node, faults));
    }

    /** This format for those values only that {@code good} accepts; {@code message} says what is wrong with another. */
    default Format<T> check(Predicate<? super T> good, Function<? super T, String> message) {
        return (node, faults) -> read(node, faults).filter(value -> {
            boolean accepted = good.test(value);
            if (!accepted) {
                faults.add(node, () -> message.apply(value));
            }
            return accepted;
        });
    }

    /** This format for personal data: whatever is wrong, the fault says {@code message} and never shows the value. */
    default Format<T> hidden(String message) {
        return (node, faults) -> {
            Option<T> value = read(node, new FaultCollector());
            if (value.isEmpty()) {
                faults.add(node, message);
            }
            return value;
        };
    }
}
