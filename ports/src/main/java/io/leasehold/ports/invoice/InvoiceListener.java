package io.leasehold.ports.invoice;

/**
 * Hears of each invoice once it has its number: at least once, and again after a crash or when it threw. In the order of
 * the numbers, unless it threw.
 */
@FunctionalInterface
public interface InvoiceListener {
    void numbered(Invoice invoice);
}
