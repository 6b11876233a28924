package io.leasehold.ports.account;

import io.vavr.control.Option;
import java.net.IDN;

/**
 * Domains as they are written, and as they go over the wire: in ASCII (xn--…).
 *
 * <p>Java knows the rules of 2003 (RFC 3490) only. By those of today (RFC 5891) four characters mean another domain, which
 * may be somebody else's: ß was ss, ς was σ, and the two joiners were nothing. A domain that holds one of them is taken in
 * its ASCII form only, which is the same by both.
 */
public final class Domain {

    private static final String OF_TWO_MEANINGS = "\u00df\u1e9e\u03c2\u200c\u200d";

    private Domain() {}

    /** {@code domain} in ASCII; none if it cannot be one, or could be two. */
    public static Option<String> ascii(String domain) {
        if (isAmbiguous(domain)) {
            return Option.none();
        }
        try {
            return Option.of(IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES))
                    .filter(ascii -> !ascii.isEmpty());
        } catch (IllegalArgumentException e) {
            return Option.none();
        }
    }

    private static boolean isAmbiguous(String domain) {
        return domain.chars().anyMatch(letter -> OF_TWO_MEANINGS.indexOf(letter) >= 0);
    }
}
