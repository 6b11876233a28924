package io.leasehold.scenario.command;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The language of what is said about terms. */
final class Language {

    /** The languages there are. */
    enum Tongue {
        EN,
        FR
    }

    @Option(
            names = "--language",
            paramLabel = "en|fr",
            defaultValue = "en",
            description = "The language of the text: English or French.")
    private Tongue tongue = Tongue.EN;

    Locale locale() {
        return tongue == Tongue.FR ? Locale.FRENCH : Locale.ENGLISH;
    }
}
