package io.leasehold.ports.payment;

import io.leasehold.domain.payment.PaymentNotice;
import io.vavr.control.Option;

/** How an attempt stands at its provider. */
public sealed interface Standing {

    /**
     * The customer has not paid so far.
     *
     * @param checkout the provider's id of the attempt
     * @param url where they can; none while a payment is being settled
     */
    record Open(String checkout, Option<String> url) implements Standing {}

    /** The customer agreed to pay, and the money is there once the attempt is completed. */
    record Approved(String checkout) implements Standing {}

    /** Money was captured, whatever its amount and currency. */
    record Paid(PaymentNotice notice) implements Standing {}

    /** No money came of it, and none will: declined, expired, closed or never begun. */
    record Over(String why) implements Standing {}

    /** Nobody knows. */
    record Unknown(String why) implements Standing {}
}
