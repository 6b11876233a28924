package io.leasehold.ports.document;

import java.nio.file.Path;
import java.util.Locale;

/** In which language a document is written. */
public enum Syntax {
    YAML,
    JSON;

    /** JSON if the name ends in {@code .json}, YAML otherwise. */
    public static Syntax of(Path file) {
        Path name = file.getFileName();
        boolean json = name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? JSON : YAML;
    }
}
