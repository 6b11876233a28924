package io.leasehold.domain.hold;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A server that is kept off, whatever was paid for it (SUP-2, SUP-3).
 *
 * @param number which suspension of the contract it is, from 1
 * @param grounds why
 * @param orderedBy who ordered it
 * @param reference of the order, which an authority always gives
 * @param since its first day
 */
public record Suspension(int number, String grounds, OrderedBy orderedBy, Option<String> reference, LocalDate since) {

    /** Who may have a server suspended. */
    public enum OrderedBy {
        /** The host, of its own accord. */
        OPERATOR,
        /** An administrative or judicial authority (SUP-3). */
        AUTHORITY
    }
}
