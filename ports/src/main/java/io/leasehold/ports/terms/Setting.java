package io.leasehold.ports.terms;

import io.leasehold.ports.document.Dates;
import io.leasehold.ports.document.DocumentWriter;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.document.Lists;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Period;
import java.util.function.Function;

/**
 * A value in a section of the terms: how it is read, taken from the section and written, in one place so that no two of
 * them can differ.
 *
 * @param <S> the section
 * @param <T> the value
 */
final class Setting<S, T> {

    private final String key;
    private final Format<T> format;
    private final Function<S, T> of;
    private final Writing<T> writing;
    private final Option<T> leftOut;

    private Setting(String key, Format<T> format, Function<S, T> of, Writing<T> writing) {
        this(key, format, of, writing, Option.none());
    }

    private Setting(String key, Format<T> format, Function<S, T> of, Writing<T> writing, Option<T> leftOut) {
        this.key = key;
        this.format = format;
        this.of = of;
        this.writing = writing;
        this.leftOut = leftOut;
    }

    /**
     * Such a setting that came when hosts had written its section without it: where it is left out, and nothing is
     * inherited, it is that of {@code reference}.
     */
    Setting<S, T> addedLater(S reference) {
        return new Setting<>(key, format, of, writing, Option.some(of.apply(reference)));
    }

    /** A value written as {@code text}. */
    static <S, T> Setting<S, T> text(String key, Format<T> format, Function<S, T> of, Function<T, String> text) {
        return new Setting<>(key, format, of, (out, at, value) -> out.text(at, text.apply(value)));
    }

    /** A number of days, such as {@code P15D}. */
    static <S> Setting<S, Integer> days(String key, Function<S, Integer> of) {
        return text(key, Dates.days(), of, days -> Period.ofDays(days).toString());
    }

    /** One of the constants of {@code type}. */
    static <S, E extends Enum<E>> Setting<S, E> choice(String key, Class<E> type, Function<S, E> of) {
        return text(key, Formats.oneOf(type), of, Enum::name);
    }

    /** A whole number, written without quotes; the section says which are too large. */
    static <S> Setting<S, Integer> number(String key, Function<S, Integer> of) {
        return new Setting<>(
                key, Formats.integer(0, Integer.MAX_VALUE), of, (out, at, value) -> out.number(at, value.intValue()));
    }

    /** Values in an order, each once; {@code noun} is what one is called in a message. */
    static <S, T> Setting<S, List<T>> list(
            String key, Format<T> element, String noun, Function<S, List<T>> of, Function<T, String> text) {
        return new Setting<>(
                key,
                Lists.listOf(element, value -> value, noun),
                of,
                (out, at, values) -> out.texts(at, values.map(text)));
    }

    /** Some of the constants of {@code type}, written in the order they are declared: the same set, the same bytes. */
    static <S, E extends Enum<E>> Setting<S, Set<E>> some(String key, Class<E> type, Function<S, Set<E>> of) {
        return new Setting<>(
                key,
                Lists.setOf(Formats.oneOf(type)),
                of,
                (out, at, values) -> out.texts(at, values.toList().sorted().map(Enum::name)));
    }

    /** Reads the value, or inherits that of {@code from}. */
    Field<T> in(Fields fields, Option<S> from) {
        return fields.inherited(key, format, from.map(of).orElse(leftOut));
    }

    void write(S section, DocumentWriter out) {
        writing.write(out, key, of.apply(section));
    }

    boolean differs(S one, S other) {
        return !of.apply(one).equals(of.apply(other));
    }

    String key() {
        return key;
    }

    @FunctionalInterface
    private interface Writing<T> {
        void write(DocumentWriter out, String key, T value);
    }
}
