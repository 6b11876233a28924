package io.leasehold.ports.invoice;

import io.vavr.collection.List;

/**
 * Numbers invoices. They get in with the commit that drew them; the number comes afterwards, in the order of the
 * commits, in a series per year of the invoice's day, without gaps and never twice.
 */
public interface InvoiceBook {

    /**
     * Numbers what has no number yet.
     *
     * @param limit how many at the most, at least 1
     * @return what was numbered now, in order
     */
    List<Invoice> number(int limit);
}
