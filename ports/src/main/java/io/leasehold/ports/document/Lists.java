package io.leasehold.ports.document;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The formats of lists. Every element is read, also after a bad one. */
public final class Lists {

    private Lists() {}

    /** Any number of elements. */
    public static <T> Format<List<T>> listOf(Format<T> element) {
        return (node, faults) -> elements(node, element, faults, (value, at) -> true);
    }

    /** An element alone, or a list of any number. */
    public static <T> Format<List<T>> oneOrList(Format<T> element) {
        Format<List<T>> list = listOf(element);
        return (node, faults) -> node instanceof Node.Sequence
                ? list.read(node, faults)
                : element.read(node, faults).map(List::of);
    }

    /**
     * Elements of which no two have the same key.
     *
     * @param key what tells one from another
     * @param noun what a key is called in the message, for example {@code "solution"}
     */
    public static <T> Format<List<T>> listOf(Format<T> element, Function<? super T, ?> key, String noun) {
        return (node, faults) -> {
            Map<Object, Integer> lines = new HashMap<>();
            return elements(node, element, faults, (value, at) -> {
                Integer earlier = lines.putIfAbsent(key.apply(value), at.line());
                if (earlier != null) {
                    String what = Quote.of(String.valueOf(key.apply(value)));
                    faults.add(at, noun + " " + what + " is given twice, first on line " + earlier);
                }
                return earlier == null;
            });
        };
    }

    /** Elements of which none is given twice, in the order written. */
    public static <T> Format<Set<T>> setOf(Format<T> element) {
        return listOf(element, value -> value, "element").map(LinkedHashSet::ofAll);
    }

    private static <T> Option<List<T>> elements(
            Node node, Format<T> element, FaultCollector faults, Acceptance<T> acceptance) {
        if (!(node instanceof Node.Sequence sequence)) {
            faults.add(node, "must be a list, not " + node.describe());
            return Option.none();
        }
        boolean good = true;
        ArrayList<T> values = new ArrayList<>(sequence.values.size());
        for (Node child : sequence.values) {
            Option<T> value = child.isBroken() ? Option.none() : element.read(child, faults);
            if (value.isDefined() && acceptance.accepts(value.get(), child)) {
                values.add(value.get());
            } else {
                good = false;
            }
        }
        return good ? Option.some(List.ofAll(values)) : Option.none();
    }

    @FunctionalInterface
    private interface Acceptance<T> {
        boolean accepts(T value, Node at);
    }
}
