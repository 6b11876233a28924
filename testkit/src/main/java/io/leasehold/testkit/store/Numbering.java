package io.leasehold.testkit.store;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.ports.invoice.Invoice;
import io.vavr.collection.List;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Numbers invoices in the order in which they were drawn, one series a year. */
final class Numbering {

    private record Drawn(ContractId contract, InvoiceDrawn content) {}

    private final Deque<Drawn> waiting = new ArrayDeque<>();
    private final Map<Integer, Integer> lastOfYear = new HashMap<>();
    private final java.util.List<Invoice> all = new ArrayList<>();

    void add(ContractId contract, InvoiceDrawn content) {
        waiting.add(new Drawn(contract, content));
    }

    List<Invoice> number(int limit) {
        java.util.List<Invoice> numbered = new ArrayList<>();
        while (numbered.size() < limit && !waiting.isEmpty()) {
            Drawn drawn = waiting.remove();
            int year = drawn.content().on().getYear();
            int number = lastOfYear.merge(year, 1, Integer::sum);
            numbered.add(new Invoice(
                    String.format(Locale.ROOT, "%d-%06d", year, number), drawn.contract(), drawn.content()));
        }
        all.addAll(numbered);
        return List.ofAll(numbered);
    }

    List<Invoice> numbered() {
        return List.ofAll(all);
    }
}
