package io.leasehold.testkit.store;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.FanOuts;
import io.leasehold.ports.contract.Outbox;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.contract.ServiceLog;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.invoice.InvoiceBook;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Contracts, outbox, invoices and service log in memory, as one store so that they commit together. For tests and for
 * trying terms out; nothing outlives the process. Safe for use by many threads: every call is one critical section.
 */
public final class InMemoryStore implements ContractStore, Outbox, InvoiceBook, ServiceLog, FanOuts {

    private final TreeMap<ContractId, Stored> contracts = new TreeMap<>(Comparator.comparing(ContractId::value));
    private final Map<ContractId, java.util.List<Recorded>> streams = new HashMap<>();
    private final Agenda agenda = new Agenda();
    private final PendingEffects effects = new PendingEffects();
    private final Numbering invoices = new Numbering();
    private final TreeSet<LocalDate> reachable = new TreeSet<>();
    private final Map<String, Progress> fanOuts = new HashMap<>();

    @Override
    public synchronized Option<Stored> load(ContractId id) {
        return Option.of(contracts.get(id));
    }

    @Override
    public synchronized List<Recorded> history(ContractId id) {
        return Option.of(streams.get(id)).map(List::ofAll).getOrElse(List.empty());
    }

    @Override
    public synchronized boolean commit(Commit commit) {
        ContractId id = commit.after().id();
        long version = load(id).map(Stored::version).getOrElse(0L);
        if (version != commit.expectedVersion() || commit.carried().exists(carried -> !effects.has(carried))) {
            return false;
        }
        effects.requireNew(id, commit.effects(), commit.carried());
        contracts.put(id, new Stored(commit.after(), version + commit.events().size()));
        commit.carried().forEach(effects::remove);
        effects.addAll(id, commit.effects(), commit.at());
        agenda.set(id, commit.attention());
        for (Recorded recorded : commit.events()) {
            streams.computeIfAbsent(id, none -> new ArrayList<>()).add(recorded);
            if (recorded.event() instanceof InvoiceDrawn drawn) {
                invoices.add(id, drawn);
            }
        }
        return true;
    }

    @Override
    public synchronized List<Contract> page(Option<ContractId> after, int limit) {
        Map<ContractId, Stored> rest = after.<Map<ContractId, Stored>>map(id -> contracts.tailMap(id, false))
                .getOrElse(contracts);
        return List.ofAll(rest.values().stream().limit(limit).map(Stored::contract));
    }

    @Override
    public synchronized Option<Progress> progress(String name) {
        return Option.of(fanOuts.get(name));
    }

    @Override
    public synchronized void save(String name, Progress progress) {
        fanOuts.put(name, progress);
    }

    @Override
    public synchronized List<ContractId> claimDue(LocalDate today, Instant now, Duration lease, int limit) {
        return agenda.claim(today, now, now.plus(lease), limit);
    }

    @Override
    public synchronized List<PendingEffect> claim(Instant now, Duration lease, int limit) {
        return effects.claim(now, now.plus(lease), limit);
    }

    @Override
    public synchronized void done(EffectId id) {
        effects.remove(id);
    }

    @Override
    public synchronized void retry(EffectId id, Instant failedAt, Instant notBefore, String reason) {
        effects.retry(id, failedAt, notBefore, reason);
    }

    @Override
    public synchronized void park(EffectId id, Instant failedAt, String reason) {
        effects.park(id, failedAt, reason);
    }

    @Override
    public synchronized List<PendingEffect> parked(int limit) {
        return effects.parked(limit);
    }

    @Override
    public synchronized boolean release(EffectId id, Instant now) {
        return effects.release(id, now);
    }

    @Override
    public synchronized List<Invoice> number(int limit) {
        return invoices.number(limit);
    }

    @Override
    public synchronized void reachable(LocalDate day) {
        reachable.add(day);
    }

    @Override
    public synchronized List<LocalDate> interruptions(LocalDate from, LocalDate until) {
        return List.ofAll(from.datesUntil(until)).filter(day -> !reachable.contains(day));
    }

    /** The effects that wait to be carried, in the order in which they arose; parked ones are not among them. */
    public synchronized List<PendingEffect> waiting() {
        return effects.waiting();
    }

    /** Every invoice that was numbered, in that order. */
    public synchronized List<Invoice> invoices() {
        return invoices.numbered();
    }
}
