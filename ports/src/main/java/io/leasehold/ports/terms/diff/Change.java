package io.leasehold.ports.terms.diff;

import io.leasehold.ports.message.FigureText;
import io.leasehold.ports.message.MessageText;
import java.util.Locale;

/**
 * One setting that terms have otherwise than others.
 *
 * @param path where it is written, for example {@code renewal.grace}
 * @param before what it was
 * @param after what it is now, not equal to {@code before}
 * @param forCustomer what that means for a customer
 * @param manner how it changed, for example {@code more}: with the path it names the sentence
 */
public record Change(String path, Object before, Object after, Verdict forCustomer, String manner) {

    static final String BUNDLE = "io.leasehold.ports.terms.diff.changes";

    /** Both values and what follows from the change, in the language of {@code locale}; in English where there is no other. */
    public String text(Locale locale) {
        return FigureText.of(before, locale) + " → " + FigureText.of(after, locale) + "; "
                + MessageText.of(BUNDLE, path + "." + manner, locale, name -> FigureText.of(after, locale));
    }
}
