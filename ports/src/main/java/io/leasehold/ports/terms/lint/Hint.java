package io.leasehold.ports.terms.lint;

import io.leasehold.ports.message.FigureText;
import io.leasehold.ports.message.MessageText;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * Something about terms that its host should look at. Not legal advice: whether a law applies depends on more than the
 * terms say.
 *
 * @param code names the hint, for example {@code short-retrieval}
 * @param path what it is about, as it is written in the file: a setting of the terms, one of the catalogue behind
 *     {@code catalog.}, or {@code terms} as a whole
 * @param law the article it comes from; none if it is only practical
 * @param figures what its text speaks of, by name
 */
public record Hint(String code, String path, Option<Law> law, Map<String, Object> figures) {

    static final String BUNDLE = "io.leasehold.ports.terms.lint.hints";

    static Hint practical(String code, String path) {
        return new Hint(code, path, Option.none(), LinkedHashMap.empty());
    }

    static Hint from(Law law, String code, String path) {
        return new Hint(code, path, Option.some(law), LinkedHashMap.empty());
    }

    Hint with(String name, Object figure) {
        return new Hint(code, path, law, figures.put(name, figure));
    }

    /** What it says, in the language of {@code locale}; in English where there is no other. */
    public String text(Locale locale) {
        return MessageText.of(
                BUNDLE, code, locale, name -> FigureText.of(figures.get(name).get(), locale));
    }
}
