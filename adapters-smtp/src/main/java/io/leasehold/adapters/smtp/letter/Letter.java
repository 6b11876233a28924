package io.leasehold.adapters.smtp.letter;

import java.util.Locale;

/**
 * What a customer reads. Prints nothing but the language: a letter is personal (DAT-5).
 *
 * @param language it is written in
 * @param subject one line
 * @param text plain, for readers that show no HTML
 * @param html a whole document that says the same
 */
public record Letter(Locale language, String subject, String text, String html) {

    @Override
    public String toString() {
        return "Letter[" + language + "]";
    }
}
