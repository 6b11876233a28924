package io.leasehold.ports.document;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * Reads documents strictly. A document is one YAML or JSON value in UTF-8, at most 16 MiB large and 50 levels deep,
 * without duplicate keys, anchors, aliases or tags. What breaks these rules ends in one fault; what breaks a format, in
 * one fault each.
 */
public final class Documents {

    private Documents() {}

    /** What {@code file} says in {@code format}; its name tells the syntax. */
    public static <T> Either<Faults, T> read(Path file, Format<T> format) {
        try {
            return read(SourceText.read(file), Syntax.of(file), format);
        } catch (Unreadable e) {
            return Either.left(Faults.of(e.fault()));
        }
    }

    /** What {@code text} says in {@code format}. */
    public static <T> Either<Faults, T> read(String text, Syntax syntax, Format<T> format) {
        FaultCollector faults = new FaultCollector();
        try {
            Node root = TreeReader.read(SourceText.checked(text), syntax, faults);
            Option<T> value = root.isBroken() ? Option.none() : format.read(root, faults);
            return value.filter(good -> faults.count() == 0).toEither(faults::faults);
        } catch (Unreadable e) {
            return Either.left(Faults.of(e.fault()));
        }
    }
}
