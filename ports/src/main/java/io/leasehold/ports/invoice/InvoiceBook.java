package io.leasehold.ports.invoice;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.ports.contract.StoreException;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Numbers invoices and keeps them. They get in with the commit that drew them; the number comes afterwards, in the order
 * of the commits, in a series per year of the invoice's day, without gaps and never twice. All methods throw {@link
 * StoreException} when the book cannot be reached.
 */
public interface InvoiceBook {

    /**
     * Numbers what has no number yet, and keeps with it to whom it is made out.
     *
     * @param limit how many at the most, at least 1
     * @param recipients says to whom an owner's invoices are made out; what it throws is passed on, with nothing changed.
     *     While it does not know an owner, their invoices get no number and hold up nobody else's
     * @return what was numbered now, in order
     */
    List<Invoice> number(int limit, Function<CustomerId, Option<Recipient>> recipients);

    /** Whether something was drawn on a contract that has no number yet. */
    boolean awaitsNumber(ContractId contract);

    /** What has a number but is not announced yet, in the order in which it was numbered, at most {@code limit}. */
    List<Invoice> unannounced(int limit);

    /** Whoever should hear of an invoice has heard of it; harmless if that is known or there is none of that number. */
    void announced(String number);

    Option<Invoice> find(String number);

    /** The invoices of a contract, in the order in which they were numbered. */
    List<Invoice> ofContract(ContractId contract);
}
