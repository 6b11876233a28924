package io.leasehold.adapters.ftp;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a customer can do with the content, in a language of theirs if there is a text in it, and in English otherwise. */
final class Readme {

    private static final List<String> TRANSLATIONS = List.of("fr");

    private Readme() {}

    /** The text; {@code disks} are the files that came from the machine. */
    static String text(Locale language, List<String> disks) throws IOException {
        String name = TRANSLATIONS.contains(language.getLanguage())
                ? "README_" + language.getLanguage() + ".txt"
                : "README.txt";
        try (InputStream in = Readme.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${disks}", disks.map(disk -> "  " + disk).mkString("\n"))
                    .replace("${disk}", disks.head());
        }
    }
}
