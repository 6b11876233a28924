package io.leasehold.ports.terms;

import io.leasehold.domain.terms.PaymentTerms;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.document.DocumentWriter;
import io.leasehold.ports.document.Syntax;
import java.time.Period;

/** Writes terms in full, so that {@link TermsFormat} reads the same again. */
public final class TermsWriter {

    private TermsWriter() {}

    /** {@code terms} as a document of their own. */
    public static String write(Terms terms, Syntax syntax) {
        return DocumentWriter.write(syntax, out -> write(terms, out));
    }

    /** {@code terms} on one line of JSON, always in the same bytes. */
    static String canonical(Terms terms) {
        return DocumentWriter.canonical(out -> write(terms, out));
    }

    private static void write(Terms terms, DocumentWriter out) {
        out.text("version", terms.version().value());
        out.text("zone", terms.zone().getId());
        out.text("currency", terms.currency().getCode());
        out.mapping("payment", () -> write(terms.payment(), out));
        out.mapping("renewal", () -> write(terms.renewal(), out));
        out.mapping(
                "upgrade",
                () -> out.text("settlement", terms.upgrade().settlement().name()));
    }

    private static void write(PaymentTerms payment, DocumentWriter out) {
        out.texts("methods", payment.methods().map(Enum::name));
        out.text("open", days(payment.openDays()));
    }

    private static void write(RenewalTerms renewal, DocumentWriter out) {
        out.texts("reminders", renewal.reminders().map(Period::toString));
        out.text("grace", days(renewal.graceDays()));
        out.text("resume", renewal.resume().name());
    }

    private static String days(int days) {
        return Period.ofDays(days).toString();
    }
}
