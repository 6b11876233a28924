package io.leasehold.testkit.store;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.contract.Due;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The attention dates of contracts, in order, so that a sweep costs what is due and nothing else. */
final class Agenda {

    private record Entry(LocalDate on, ContractId id) {}

    private final NavigableSet<Entry> inOrder = new TreeSet<>(
            Comparator.comparing(Entry::on).thenComparing(entry -> entry.id().value()));
    private final Map<ContractId, Entry> byContract = new HashMap<>();
    private final Map<ContractId, Instant> leasedUntil = new HashMap<>();

    /** Sets the next date, and ends a lease. */
    void set(ContractId id, Option<LocalDate> attention) {
        Entry before = byContract.remove(id);
        if (before != null) {
            inOrder.remove(before);
        }
        leasedUntil.remove(id);
        attention.map(on -> new Entry(on, id)).forEach(entry -> {
            byContract.put(id, entry);
            inOrder.add(entry);
        });
    }

    List<ContractId> claim(LocalDate today, Instant now, Instant until, int limit) {
        java.util.List<ContractId> claimed = new ArrayList<>();
        for (Entry entry : inOrder) {
            if (entry.on().isAfter(today) || claimed.size() == limit) {
                break;
            }
            Instant leased = leasedUntil.get(entry.id());
            if (leased == null || !leased.isAfter(now)) {
                leasedUntil.put(entry.id(), until);
                claimed.add(entry.id());
            }
        }
        return List.ofAll(claimed);
    }

    /** What is due after {@code after}, in the order of claiming; claims nothing. */
    List<Due> due(LocalDate today, Option<Due> after, int limit) {
        return List.ofAll(
                after.map(it -> inOrder.tailSet(new Entry(it.on(), it.contract()), false)).getOrElse(inOrder).stream()
                        .takeWhile(entry -> !entry.on().isAfter(today))
                        .limit(limit)
                        .map(entry -> new Due(entry.on(), entry.id())));
    }
}
