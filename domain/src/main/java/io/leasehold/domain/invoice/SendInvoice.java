package io.leasehold.domain.invoice;

import io.leasehold.domain.contract.Effect;

/**
 * Mail the customer the invoice of a payment, once it has its number.
 *
 * @param reference the payment request that was paid
 */
public record SendInvoice(String reference) implements Effect {

    @Override
    public String key() {
        return "invoice/" + reference;
    }

    @Override
    public Lane lane() {
        return Lane.MAIL;
    }
}
