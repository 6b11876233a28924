package io.leasehold.ports.document;

import io.leasehold.ports.document.Node.Kind;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The formats of single values. Values are read from their text as it was written, never through a floating point
 * number.
 */
public final class Formats {

    private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9][0-9]{0,17})");

    private Formats() {}

    /**
     * Text of one line, at most {@code maxLength} characters and not blank. A number is taken as the text it was
     * written as, so that an id {@code 007} stays what it is.
     */
    public static Format<String> text(int maxLength) {
        return lines(maxLength).check(text -> text.indexOf('\n') < 0, text -> "must be a single line");
    }

    /** Text of any number of lines, otherwise like {@link #text}. */
    public static Format<String> lines(int maxLength) {
        return maybeBlank(maxLength).check(text -> !text.isBlank(), text -> "must not be blank");
    }

    /** Text of any number of lines, at most {@code maxLength} characters, possibly none. */
    public static Format<String> maybeBlank(int maxLength) {
        Format<String> any = (node, faults) -> {
            if (node instanceof Node.Scalar scalar && (scalar.kind == Kind.TEXT || scalar.kind == Kind.NUMBER)) {
                return Option.some(scalar.text);
            }
            boolean truth = node instanceof Node.Scalar scalar && scalar.kind == Kind.TRUTH;
            faults.add(
                    node, "must be text, not " + node.describe() + (truth ? "; put it in quotes if it is meant" : ""));
            return Option.none();
        };
        return any.check(text -> text.length() <= maxLength, text -> "is longer than " + maxLength + " characters")
                .check(Formats::isPrintable, text -> "holds a control character");
    }

    /** Text of which {@code pattern} matches the whole; {@code expected} says what that is, as in "'x' is not …". */
    public static Format<String> text(Pattern pattern, String expected) {
        return scalar(expected).check(text -> pattern.matcher(text).matches(), text -> isNot(text, expected));
    }

    /** A whole number, written without quotes, from {@code min} to {@code max}. */
    public static Format<Integer> integer(int min, int max) {
        String expected = "a whole number from " + min + " to " + max;
        Format<String> number = (node, faults) -> {
            if (node instanceof Node.Scalar scalar && scalar.kind == Kind.NUMBER) {
                return Option.some(scalar.text);
            }
            faults.add(node, "must be " + expected + ", not " + node.describe());
            return Option.none();
        };
        return number.check(text -> isBetween(text, min, max), text -> isNot(text, expected))
                .map(Integer::valueOf);
    }

    /** {@code true} or {@code false}. */
    public static Format<Boolean> truth() {
        return (node, faults) -> {
            if (node instanceof Node.Scalar scalar && scalar.kind == Kind.TRUTH) {
                return Option.some(scalar.text.equalsIgnoreCase("true"));
            }
            faults.add(node, "must be true or false, not " + node.describe());
            return Option.none();
        };
    }

    /** One of the constants of {@code type}, in capitals. */
    public static <E extends Enum<E>> Format<E> oneOf(Class<E> type) {
        return choice(constants(type));
    }

    /** One of the constants of {@code type}, in capitals or in small letters. */
    public static <E extends Enum<E>> Format<E> oneOfInAnyCase(Class<E> type) {
        Map<String, E> capitals = constants(type);
        Map<String, E> small = capitals.mapKeys(name -> name.toLowerCase(Locale.ROOT));
        return choice(small, capitals.merge(small));
    }

    /** One of the words of {@code choices}. */
    public static <T> Format<T> choice(Map<String, T> choices) {
        return choice(choices, choices);
    }

    private static <T> Format<T> choice(Map<String, T> shown, Map<String, T> understood) {
        String expected = "one of " + shown.keySet().mkString(", ");
        return scalar(expected)
                .check(understood::containsKey, text -> isNot(text, expected) + Suggestion.among(text, shown.keySet()))
                .map(text -> understood.get(text).get());
    }

    /** The word {@code word}, which stands for {@code meaning}, or else a value in {@code format}. */
    public static <T> Format<T> wordOr(String word, Supplier<? extends T> meaning, Format<T> format) {
        return (node, faults) -> node instanceof Node.Scalar scalar && scalar.text.equals(word)
                ? Option.some(meaning.get())
                : format.read(node, faults);
    }

    /** The word {@code word}, which stands for {@code meaning}, or else a mapping in {@code format}. */
    public static <T> Format<T> wordOrMapping(String word, Supplier<? extends T> meaning, Format<T> format) {
        Format<T> mapping = (node, faults) -> {
            if (node instanceof Node.Mapping) {
                return format.read(node, faults);
            }
            faults.add(node, "must be " + Quote.of(word) + " or a mapping, not " + node.describe());
            return Option.none();
        };
        return wordOr(word, meaning, mapping);
    }

    /** Any single value as it was written. */
    static Format<String> scalar(String expected) {
        return (node, faults) -> {
            if (node instanceof Node.Scalar scalar && scalar.kind != Kind.NOTHING) {
                return Option.some(scalar.text);
            }
            faults.add(node, "must be " + expected + ", not " + node.describe());
            return Option.none();
        };
    }

    static String isNot(String text, String expected) {
        return Quote.of(text) + " is not " + expected;
    }

    private static boolean isBetween(String text, int min, int max) {
        if (!WHOLE.matcher(text).matches()) {
            return false;
        }
        long number = Long.parseLong(text);
        return min <= number && number <= max;
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }

    private static <E extends Enum<E>> Map<String, E> constants(Class<E> type) {
        return List.of(type.getEnumConstants()).toLinkedMap(Enum::name, constant -> constant);
    }
}
