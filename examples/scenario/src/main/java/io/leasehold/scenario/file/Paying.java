package io.leasehold.scenario.file;

import io.vavr.control.Option;

/**
 * How an order, a renewal or an upgrade is paid.
 *
 * @param method the means of payment as written, for example {@code VISA} or a brand that a clause refuses; none leaves
 *     the request open
 */
public record Paying(Option<String> method) {

    private static final Paying LATER = new Paying(Option.none());

    /** At once, with {@code method}. */
    public static Paying with(String method) {
        return new Paying(Option.of(method));
    }

    /** Not by this step: its request for payment stays open. */
    public static Paying later() {
        return LATER;
    }
}
