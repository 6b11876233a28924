package io.leasehold.scenario.file;

import io.leasehold.ports.document.Documents;
import io.leasehold.ports.document.Faults;
import io.leasehold.ports.document.Syntax;
import io.vavr.control.Either;
import java.nio.file.Path;

/** Reads scenario files: all of one, or all that is wrong with it. */
public final class ScenarioReader {

    private ScenarioReader() {}

    /** The scenario in {@code file}, in JSON if its name ends in {@code .json} and in YAML otherwise. */
    public static Either<Faults, ScenarioFile> read(Path file) {
        return Documents.read(file, ScenarioFormat.format());
    }

    /** The scenario that {@code text} holds. */
    public static Either<Faults, ScenarioFile> read(String text, Syntax syntax) {
        return Documents.read(text, syntax, ScenarioFormat.format());
    }
}
