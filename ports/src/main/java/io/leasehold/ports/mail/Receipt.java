package io.leasehold.ports.mail;

import io.vavr.control.Option;
import java.util.Locale;

/**
 * Tells whoever wrote to support that a case was opened (SUP-1). Prints the number only (DAT-5).
 *
 * @param number of the case, as the desk names it
 * @param email where it goes
 * @param language of whoever wrote
 * @param inside what a customer wrote in their account. What is written outside of one is never repeated, nor the name
 *     that was given: anybody may have written it, for anybody to receive
 */
public record Receipt(String number, String email, Locale language, Option<Inside> inside) {

    /**
     * What a customer wrote.
     *
     * @param name how they are addressed
     */
    public record Inside(String name, String message) {
        @Override
        public String toString() {
            return "Inside";
        }
    }

    @Override
    public String toString() {
        return "Receipt[" + number + "]";
    }
}
