package io.leasehold.ports.invoice;

import static io.leasehold.domain.clause.ClauseId.DAT_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.metrics.Metrics;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Numbers what was drawn, and announces what has a number: at least once, whatever breaks in between. */
public final class Invoicing {

    private static final Logger LOG = LoggerFactory.getLogger(Invoicing.class);
    private static final int BATCH = 500;

    private final InvoiceBook book;
    private final CustomerStore customers;
    private final InvoiceListener listener;
    private final Metrics metrics;

    public Invoicing(InvoiceBook book, CustomerStore customers, InvoiceListener listener, Metrics metrics) {
        this.book = book;
        this.customers = customers;
        this.listener = listener;
        this.metrics = metrics;
    }

    /**
     * The invoice of what was paid by {@code reference}, with its number: with all that were drawn before it, it gets one now
     * if it has none yet. None while its owner is not known.
     */
    public Option<Invoice> issue(ContractId contract, String reference) {
        return find(contract, reference).orElse(() -> {
            number();
            return find(contract, reference);
        });
    }

    public void run() {
        number();
        boolean allHeard = true;
        List<Invoice> batch = book.unannounced(BATCH);
        // What the listener broke on is announced again in the next run, not in a hot loop.
        while (batch.nonEmpty() && allHeard) {
            allHeard = batch.map(this::announce).forAll(heard -> heard);
            batch = allHeard ? book.unannounced(BATCH) : List.empty();
        }
    }

    private void number() {
        List<Invoice> numbered = book.number(BATCH, this::recipient);
        while (numbered.nonEmpty()) {
            metrics.numbered(numbered.size());
            numbered = book.number(BATCH, this::recipient);
        }
    }

    private Option<Invoice> find(ContractId contract, String reference) {
        return book.ofContract(contract)
                .find(invoice -> invoice.content().reference().equals(reference));
    }

    @Clause(DAT_3)
    private Option<Recipient> recipient(CustomerId owner) {
        return customers.find(owner).map(Recipient::of);
    }

    // Whatever a host makes of an invoice, the others are announced as well.
    @SuppressWarnings("IllegalCatch")
    private boolean announce(Invoice invoice) {
        try {
            listener.numbered(invoice);
        } catch (RuntimeException e) {
            LOG.error("the listener broke on invoice {} and will hear of it again", invoice.number(), e);
            return false;
        }
        book.announced(invoice.number());
        return true;
    }
}
