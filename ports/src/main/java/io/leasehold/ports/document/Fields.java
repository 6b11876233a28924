package io.leasehold.ports.document;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The fields of a mapping, asked for one by one. {@link #build} ends the questions: every other key is unknown, and a
 * value is made only if all was good.
 */
public final class Fields {

    private final Node.Mapping mapping;
    private final FaultCollector faults;
    private final java.util.Set<String> known = new java.util.LinkedHashSet<>();
    /** Keys of which one was asked for, kept apart because they are many and the same in every mapping. */
    private Set<String> expected = LinkedHashSet.empty();

    private boolean good = true;

    private Fields(Node.Mapping mapping, FaultCollector faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    /** The format of a mapping whose {@code body} asks for its fields and ends with {@link #build}. */
    public static <T> Format<T> mapping(Function<Fields, Option<T>> body) {
        return (node, faults) -> {
            if (node instanceof Node.Mapping mapping) {
                return body.apply(new Fields(mapping, faults));
            }
            faults.add(node, "must be a mapping of keys to values, not " + node.describe());
            return Option.none();
        };
    }

    /** A field that must be there. */
    public <T> Field<T> required(String key, Format<T> format) {
        Option<Node> node = find(key);
        if (node.isEmpty()) {
            fault(key, "is missing");
            return new Field<>(Option.none(), line());
        }
        return read(node.get(), format);
    }

    /** A field that may be left out. */
    public <T> Field<Option<T>> optional(String key, Format<T> format) {
        Option<Node> node = find(key);
        if (node.isEmpty()) {
            return new Field<>(Option.some(Option.none()), line());
        }
        return read(node.get(), format.map(Option::some));
    }

    /** A field that is {@code otherwise} if it is left out. */
    public <T> Field<T> optional(String key, Format<T> format, T otherwise) {
        return inherited(key, format, Option.some(otherwise));
    }

    /** A field that may be left out only if there is something to inherit. */
    public <T> Field<T> inherited(String key, Format<T> format, Option<T> from) {
        return from.isDefined() && !has(key) ? knownAs(key, new Field<>(from, line())) : required(key, format);
    }

    /**
     * The one field of {@code alternatives} that must be there.
     *
     * @param noun what they are, for example {@code "action"}
     */
    public <T> Field<T> exactlyOne(String noun, Map<String, Format<T>> alternatives) {
        List<String> given = List.ofAll(mapping.values.keySet()).filter(alternatives::containsKey);
        if (given.size() > 1) {
            fault("has exactly one " + noun + ", not " + given.mkString(" and "));
        } else if (given.isEmpty() && known.containsAll(mapping.values.keySet())) {
            fault("has no " + noun + ", which is one of "
                    + alternatives.keySet().mkString(", "));
        }
        // With an unknown key in its stead, that one is the fault.
        good &= !given.isEmpty();
        expected = alternatives.keySet();
        List<Field<T>> read =
                given.map(key -> required(key, alternatives.get(key).get()));
        return read.headOption().getOrElse(() -> new Field<>(Option.none(), line()));
    }

    /** A key that the format will have one day; until then it is a fault that says so. */
    public void later(String key, String message) {
        known.add(key);
        if (has(key)) {
            fault(key, message);
        }
    }

    public boolean has(String key) {
        return mapping.values.containsKey(key);
    }

    /** Where the mapping is written. */
    public int line() {
        return mapping.line();
    }

    /** Notes a fault at the field {@code key}, or where it would be. */
    public void fault(String key, String message) {
        good = false;
        int line = Option.of(mapping.values.get(key)).map(Node::line).getOrElse(line());
        faults.add(line, () -> new Fault(line, mapping.path(key), message));
    }

    /** Notes a fault at the mapping as a whole. */
    public void fault(String message) {
        good = false;
        faults.add(mapping, message);
    }

    /** Some fields as one value, made only if all was good so far. */
    public <T> Field<T> group(Supplier<? extends T> make) {
        Option<T> value = good ? Made.by(make, mapping, faults) : Option.none();
        good &= value.isDefined();
        return new Field<>(value, line());
    }

    /**
     * Reports every key that was not asked for and, if nothing at all was wrong, makes the value.
     *
     * @param make may refuse by an {@code IllegalArgumentException}, which becomes a fault of the mapping
     */
    public <T> Option<T> build(Supplier<? extends T> make) {
        mapping.values.forEach((key, node) -> {
            if (!known.contains(key) && !expected.contains(key)) {
                good = false;
                faults.add(node, () -> "unknown key" + Suggestion.among(key, expected.addAll(known)));
            }
        });
        return good ? Made.by(make, mapping, faults) : Option.none();
    }

    private <T> Field<T> read(Node node, Format<T> format) {
        Option<T> value = node.isBroken() ? Option.none() : format.read(node, faults);
        good &= value.isDefined();
        return new Field<>(value, node.line());
    }

    private Option<Node> find(String key) {
        return knownAs(key, Option.of(mapping.values.get(key)));
    }

    private <R> R knownAs(String key, R result) {
        known.add(key);
        return result;
    }
}
