package io.leasehold.ports.terms.diff;

import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Traversable;
import java.util.function.BiFunction;

/**
 * Says of a kind of value in which manner it changed, and what each manner means for a customer.
 *
 * @param manner of two values that differ, the earlier one first
 * @param verdicts on every manner there is
 * @param <T> the kind
 */
record Judge<T>(BiFunction<T, T, String> manner, Map<String, Verdict> verdicts) {

    private static final String MORE = "more";
    private static final String LESS = "less";
    private static final String ADDED = "added";
    private static final String REMOVED = "removed";
    private static final String EXCHANGED = "exchanged";
    private static final String CHANGED = "changed";

    /** A value of which more is better. */
    static <T extends Comparable<T>> Judge<T> moreIsBetter() {
        return amount(Verdict.BETTER, Verdict.WORSE);
    }

    /** A value of which less is better. */
    static <T extends Comparable<T>> Judge<T> lessIsBetter() {
        return amount(Verdict.WORSE, Verdict.BETTER);
    }

    /** A value that counts for both parties alike. */
    static <T extends Comparable<T>> Judge<T> forBoth() {
        return amount(Verdict.OTHER, Verdict.OTHER);
    }

    /** Values of which each one more is better; others, or the same in another order, are neither. */
    static <T extends Traversable<?>> Judge<T> several() {
        return new Judge<>(
                Judge::mannerOfSeveral,
                LinkedHashMap.of(ADDED, Verdict.BETTER, REMOVED, Verdict.WORSE, EXCHANGED, Verdict.OTHER));
    }

    /** One of the constants of {@code type}, of which none is better for everybody. */
    static <E extends Enum<E>> Judge<E> choice(Class<E> type) {
        return new Judge<>(
                (before, after) -> after.name(),
                List.of(type.getEnumConstants()).toLinkedMap(Enum::name, constant -> Verdict.OTHER));
    }

    /** One of the two constants of a type. */
    static <E extends Enum<E>> Judge<E> choice(E better, E worse) {
        return new Judge<>(
                (before, after) -> after.name(),
                LinkedHashMap.of(better.name(), Verdict.BETTER, worse.name(), Verdict.WORSE));
    }

    /** A value that is neither more nor less than another. */
    static <T> Judge<T> name() {
        return new Judge<>((before, after) -> CHANGED, LinkedHashMap.of(CHANGED, Verdict.OTHER));
    }

    private static <T extends Comparable<T>> Judge<T> amount(Verdict more, Verdict less) {
        return new Judge<>(
                (before, after) -> after.compareTo(before) > 0 ? MORE : LESS, LinkedHashMap.of(MORE, more, LESS, less));
    }

    private static String mannerOfSeveral(Traversable<?> before, Traversable<?> after) {
        Set<Object> earlier = HashSet.ofAll(before);
        Set<Object> now = HashSet.ofAll(after);
        boolean grown = now.containsAll(earlier);
        boolean shrunk = earlier.containsAll(now);
        if (grown == shrunk) {
            return EXCHANGED;
        }
        return grown ? ADDED : REMOVED;
    }
}
