package io.leasehold.ports.terms;

import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.document.DocumentWriter;
import io.leasehold.ports.document.Syntax;
import io.vavr.collection.List;

/** Writes terms in full, so that {@link TermsFormat} reads the same again. */
public final class TermsWriter {

    private static final List<Setting<Terms, ?>> ON_TOP = List.of(TermsSections.ZONE, TermsSections.CURRENCY);

    private TermsWriter() {}

    /** {@code terms} as a document of their own. */
    public static String write(Terms terms, Syntax syntax) {
        return DocumentWriter.write(syntax, out -> {
            out.text("version", terms.version().value());
            ON_TOP.forEach(setting -> setting.write(terms, out));
            TermsSections.ALL.forEach(section -> section.write(terms, out));
        });
    }

    /** Where each setting of the terms is written, in the order written: {@code version} … {@code renewal.grace} …. */
    public static List<String> paths() {
        return ON_TOP.map(Setting::key).prepend("version").appendAll(TermsSections.ALL.flatMap(Section::paths));
    }

    /**
     * What {@code terms} say otherwise than {@code other}, apart from the version, on one line of JSON, always in the
     * same bytes.
     */
    static String differences(Terms terms, Terms other) {
        return DocumentWriter.canonical(out -> {
            ON_TOP.filter(setting -> setting.differs(terms, other)).forEach(setting -> setting.write(terms, out));
            TermsSections.ALL.forEach(section -> section.writeDifferences(terms, other, out));
        });
    }
}
