package io.leasehold.adapters.payments;

import io.vavr.collection.List;
import org.joda.money.Money;

/**
 * What went back of a payment.
 *
 * @param count how many refunds there are, those that came to nothing as well
 * @param back how much went back or is on its way
 */
record Refunds(int count, Money back) {

    /** Of {@code amount}, by refunds of which some may have failed. */
    static Refunds of(Money amount, int count, List<Money> underway) {
        Money back = underway.fold(Money.zero(amount.getCurrencyUnit()), Money::plus);
        return new Refunds(count, back.isGreaterThan(amount) ? amount : back);
    }

    /**
     * By which a provider recognises that the rest is given back once more. It stays the same until a refund is known that
     * was not before: if the one before is on its way still, this is not another one; if it failed, this is.
     */
    String key(String payment) {
        return "give-back-" + payment + "-" + count + "-" + back.getAmountMinorLong();
    }
}
