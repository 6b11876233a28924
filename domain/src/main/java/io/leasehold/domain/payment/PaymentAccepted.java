package io.leasehold.domain.payment;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A payment counted. Nothing of the means of payment is kept, only the provider's id of it (DAT-1).
 *
 * @param payment the provider's id
 * @param reference the request it paid
 * @param amount the gross amount, equal to the quote's
 * @param purpose what it was for: {@code order}, {@code renewal}, {@code upgrade}
 */
public record PaymentAccepted(String payment, String reference, Money amount, String purpose, LocalDate on)
        implements Event {
    @Override
    public Contract evolve(Contract contract) {
        return contract.havingSeen(payment).awaitingNothing();
    }
}
