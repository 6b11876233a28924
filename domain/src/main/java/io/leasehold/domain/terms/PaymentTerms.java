package io.leasehold.domain.terms;

import io.vavr.collection.List;

/**
 * How orders are paid.
 *
 * @param methods the accepted means of payment, at least one, each once (ORD-2)
 * @param openDays how many days after the day of its opening a payment request can still be paid, and holds a shutdown
 *     or deletion; at least 1 (REN-7)
 */
public record PaymentTerms(List<PaymentMethod> methods, int openDays) {

    public PaymentTerms {
        if (methods.isEmpty() || methods.distinct().size() != methods.size()) {
            throw new IllegalArgumentException("payment terms accept at least one means of payment, and each once");
        }
        Days.require("a payment request stays open for", openDays);
    }
}
