package io.leasehold.domain.contract;

import io.leasehold.domain.quote.Quote;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * An amount that waits to be paid. It says nothing of the means of payment (DAT-1).
 *
 * @param reference what a payment must name, unique among all contracts
 * @param purchase what is being bought
 * @param quote what it costs; more than zero
 * @param openedOn the day it was opened
 * @param payableThrough the last day on which it can be paid
 */
public record PaymentRequest(
        String reference, Purchase purchase, Quote quote, LocalDate openedOn, LocalDate payableThrough) {

    public PaymentRequest {
        if (!quote.gross().isPositive()) {
            throw new IllegalArgumentException("nothing is requested for nothing: " + reference);
        }
        if (payableThrough.isBefore(openedOn)) {
            throw new IllegalArgumentException(
                    "a request is payable from " + openedOn + ", not until " + payableThrough);
        }
    }

    public Money amount() {
        return quote.gross();
    }
}
