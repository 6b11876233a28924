package io.leasehold.ports.invoice;

/** Hears of each invoice once it has its number. */
@FunctionalInterface
public interface InvoiceListener {
    void numbered(Invoice invoice);
}
