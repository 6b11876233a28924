package io.leasehold.domain.terms;

/** Checks on numbers of days in terms. */
final class Days {

    /** Ten years; more is taken for a slip of the pen. */
    static final int MAX = 3_653;

    private Days() {}

    static void require(String what, int days) {
        if (days < 1 || days > MAX) {
            throw new IllegalArgumentException(what + " 1 to " + MAX + " days, not " + days);
        }
    }
}
