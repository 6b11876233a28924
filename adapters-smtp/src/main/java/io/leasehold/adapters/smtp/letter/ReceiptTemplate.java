package io.leasehold.adapters.smtp.letter;

import io.leasehold.ports.mail.Receipt;

/** Writes in one language that a case was opened, in place of what comes with the library. */
@FunctionalInterface
public interface ReceiptTemplate {

    /**
     * Writes the letter. Called by several threads at once, and the same for the same receipt.
     *
     * @param page the host, and the reader where they wrote in their account; it is about no contract
     */
    Letter write(Receipt receipt, Page page);
}
