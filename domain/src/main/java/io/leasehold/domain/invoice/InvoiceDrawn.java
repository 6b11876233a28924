package io.leasehold.domain.invoice;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.quote.Quote;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * Something paid was put on an invoice. Its number is given afterwards, in order and without gaps, by the invoice book.
 *
 * @param reference the payment request that was paid; one invoice each
 * @param quote what was charged
 * @param start the first day of the service that was paid for; the date of activation for an order (ORD-3)
 * @param renewal the renewal date after it
 * @param on the day of the invoice
 */
public record InvoiceDrawn(String reference, Quote quote, LocalDate start, LocalDate renewal, LocalDate on)
        implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract;
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new SendInvoice(reference));
    }
}
