package io.leasehold.testkit.store;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.ports.invoice.Invoice;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Numbers invoices in the order in which they were drawn, one series a year, and keeps them. */
final class Numbering {

    private record Drawn(ContractId contract, CustomerId owner, InvoiceDrawn content) {}

    /** One that has its recipient and only wants a number. */
    private record Complete(Drawn drawn, Recipient recipient) {}

    private final java.util.List<Drawn> waiting = new ArrayList<>();
    private final Map<Integer, Integer> lastOfYear = new HashMap<>();
    private final Map<String, Invoice> all = new LinkedHashMap<>();
    private final Map<String, Invoice> unannounced = new LinkedHashMap<>();
    private final Map<ContractId, java.util.List<Invoice>> byContract = new HashMap<>();

    void add(ContractId contract, CustomerId owner, InvoiceDrawn content) {
        waiting.add(new Drawn(contract, owner, content));
    }

    List<Invoice> number(int limit, Function<CustomerId, Option<Recipient>> recipients) {
        // All recipients first: where one cannot be asked for, nothing has changed.
        List<Complete> complete = List.ofAll(waiting.stream()
                .flatMap(drawn -> recipients
                        .apply(drawn.owner())
                        .map(recipient -> new Complete(drawn, recipient))
                        .toJavaStream())
                .limit(limit));
        Set<Drawn> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        complete.forEach(it -> gone.add(it.drawn()));
        waiting.removeIf(gone::contains);
        return complete.map(this::number);
    }

    private Invoice number(Complete complete) {
        InvoiceDrawn content = complete.drawn().content();
        int year = content.on().getYear();
        int number = lastOfYear.merge(year, 1, Integer::sum);
        Invoice invoice = new Invoice(
                String.format(Locale.ROOT, "%d-%06d", year, number),
                complete.drawn().contract(),
                complete.recipient(),
                content);
        all.put(invoice.number(), invoice);
        unannounced.put(invoice.number(), invoice);
        byContract
                .computeIfAbsent(invoice.contract(), none -> new ArrayList<>())
                .add(invoice);
        return invoice;
    }

    int waiting() {
        return waiting.size();
    }

    boolean awaitsNumber(ContractId contract) {
        return waiting.stream().anyMatch(drawn -> drawn.contract().equals(contract));
    }

    List<Invoice> unannounced(int limit) {
        return List.ofAll(unannounced.values().stream().limit(limit));
    }

    void announced(String number) {
        unannounced.remove(number);
    }

    Option<Invoice> find(String number) {
        return Option.of(all.get(number));
    }

    List<Invoice> ofContract(ContractId contract) {
        return Option.of(byContract.get(contract)).map(List::ofAll).getOrElse(List.empty());
    }

    List<Invoice> numbered() {
        return List.ofAll(all.values());
    }
}
