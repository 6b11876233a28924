package io.leasehold.testkit.store;

import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.backup.Booked;
import io.leasehold.ports.backup.CopyRoutine;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The records of daily copies, in order of when they want to be looked at. */
final class CopyBook {

    /** One record; {@code from} is the moment before which it is given to nobody. */
    private record Entry(Booked booked, Option<LocalDate> attention, Instant from) {}

    private record Due(LocalDate on, ContractId contract) {}

    private final Map<ContractId, Entry> entries = new HashMap<>();
    private final TreeSet<Due> agenda = new TreeSet<>(
            Comparator.comparing(Due::on).thenComparing(due -> due.contract().value()));

    void apply(CopyRoutine routine, ContractId contract, LocalDate on, Instant at) {
        if (routine == CopyRoutine.ENDS) {
            forget(contract);
        } else {
            Booked booked = booked(contract).getOrElse(() -> new Booked(contract, Copies.NONE, 0));
            put(new Entry(booked, Option.of(on), at));
        }
    }

    Option<Booked> booked(ContractId contract) {
        return Option.of(entries.get(contract)).map(Entry::booked);
    }

    List<Booked> claim(LocalDate today, Instant now, Instant until, int limit) {
        java.util.List<Entry> claimed = new ArrayList<>();
        for (Due due : agenda) {
            if (due.on().isAfter(today) || claimed.size() == limit) {
                break;
            }
            Entry entry = Objects.requireNonNull(entries.get(due.contract()));
            if (!entry.from().isAfter(now)) {
                claimed.add(entry);
            }
        }
        claimed.forEach(entry -> put(new Entry(entry.booked(), entry.attention(), until)));
        return List.ofAll(claimed).map(Entry::booked);
    }

    boolean update(Booked before, Copies copies, Option<LocalDate> attention, Instant from) {
        boolean current = booked(before.contract()).exists(now -> now.version() == before.version());
        if (current) {
            put(new Entry(new Booked(before.contract(), copies, before.version() + 1), attention, from));
        }
        return current;
    }

    List<Booked> failing(Option<ContractId> after, int limit) {
        return List.ofAll(entries.values())
                .map(Entry::booked)
                .filter(booked -> booked.copies().failure().isDefined())
                .sortBy(booked -> booked.contract().value())
                .filter(booked -> after.forAll(id -> booked.contract().value().compareTo(id.value()) > 0))
                .take(limit);
    }

    private void put(Entry entry) {
        ContractId contract = entry.booked().contract();
        forget(contract);
        entries.put(contract, entry);
        entry.attention().forEach(on -> agenda.add(new Due(on, contract)));
    }

    private void forget(ContractId contract) {
        Entry before = entries.remove(contract);
        if (before != null) {
            before.attention().forEach(on -> agenda.remove(new Due(on, contract)));
        }
    }
}
