package io.leasehold.domain.payment;

import io.vavr.control.Option;
import org.joda.money.Money;

/**
 * Money that came in, as a payment provider tells of it.
 *
 * @param payment the provider's id of the payment; the same for the same money
 * @param amount what was captured, in the currency it was captured in
 * @param back how much of that went back already, or is on its way; in the same currency
 * @param means the name of the means of payment, looked at and forgotten
 * @param reference which request it names, if any
 */
public record PaymentNotice(String payment, Money amount, Money back, String means, Option<String> reference) {

    public PaymentNotice {
        if (back.isNegative() || back.isGreaterThan(amount)) {
            throw new IllegalArgumentException("of " + amount + " not " + back + " can go back");
        }
    }

    /** Money of which nothing went back. */
    public PaymentNotice(String payment, Money amount, String means, Option<String> reference) {
        this(payment, amount, Money.zero(amount.getCurrencyUnit()), means, reference);
    }
}
