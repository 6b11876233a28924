package io.leasehold.scenario.command;

import io.leasehold.ports.terms.lint.Hint;
import io.leasehold.ports.terms.lint.TermsLint;
import io.leasehold.scenario.file.OfferedTerms;
import io.vavr.collection.List;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints hints on terms, marked as what they are. */
final class Hints {

    private Hints() {}

    static void print(OfferedTerms offered, Locale locale, PrintWriter to) {
        boolean french = locale.equals(Locale.FRENCH);
        List<Hint> hints = TermsLint.of(offered.terms(), offered.catalogue());
        if (hints.isEmpty()) {
            to.println(french ? "aucune remarque sur les conditions" : "no hints on the terms");
            return;
        }
        hints.forEach(hint -> {
            to.println((french ? "remarque : " : "hint: ") + hint.path() + (french ? " : " : ": ") + hint.text(locale));
            hint.law()
                    .forEach(law -> to.println("      " + law.article(locale) + (french ? ", depuis le " : ", since ")
                            + law.inForce() + ", " + law.source()));
        });
        to.println(french ? "Ces remarques ne sont pas un conseil juridique." : "These are hints, not legal advice.");
    }
}
