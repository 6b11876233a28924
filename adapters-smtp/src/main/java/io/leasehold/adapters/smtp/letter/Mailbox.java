package io.leasehold.adapters.smtp.letter;

import io.leasehold.ports.account.Domain;
import io.vavr.control.Option;

/**
 * An address as it goes over the wire: its domain in ASCII (xn--…), and nothing in it that could end a command or a header.
 * Prints nothing (DAT-5).
 *
 * @param local the part before the last {@code @}, in any script
 * @param domain in ASCII
 */
record Mailbox(String local, String domain) {

    private static final String FORBIDDEN = "<>(),;:\\\"[]@";

    /** None if no mail can be sent to {@code address}. */
    static Option<Mailbox> of(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || address.substring(0, at).codePoints().anyMatch(Mailbox::isForbidden)) {
            return Option.none();
        }
        return Domain.ascii(address.substring(at + 1)).map(domain -> new Mailbox(address.substring(0, at), domain));
    }

    boolean isAscii() {
        return local.chars().allMatch(letter -> letter < 128);
    }

    String address() {
        return local + "@" + domain;
    }

    @Override
    public String toString() {
        return "Mailbox";
    }

    private static boolean isForbidden(int letter) {
        return FORBIDDEN.indexOf(letter) >= 0
                || Character.isISOControl(letter)
                || Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.SURROGATE;
    }
}
