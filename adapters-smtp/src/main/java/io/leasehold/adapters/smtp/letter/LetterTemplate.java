package io.leasehold.adapters.smtp.letter;

import io.leasehold.ports.mail.Notice;

/** Writes one kind of mail in one language, in place of what comes with the library. */
@FunctionalInterface
public interface LetterTemplate {

    /**
     * Writes the letter. Called by several threads at once, and the same for the same notice.
     *
     * @param notice what there is to tell
     * @param page the reader and the host, and dates and amounts in the language of the letter; where that is not the
     *     reader's, {@link Page#apology()} belongs into it
     */
    Letter write(Notice notice, Page page);
}
