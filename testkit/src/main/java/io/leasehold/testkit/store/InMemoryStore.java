package io.leasehold.testkit.store;

import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.ports.Store;
import io.leasehold.ports.backup.Booked;
import io.leasehold.ports.backup.CopyRoutine;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.Due;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.Lease;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.operator.Backlog;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All that a {@link Store} keeps, in memory. For tests and for trying terms out; nothing outlives the process. Safe for use by
 * many threads: every call is one critical section.
 */
public final class InMemoryStore implements Store {

    private static final Comparator<ContractId> BY_ID = Comparator.comparing(ContractId::value);

    private final NavigableMap<ContractId, Stored> contracts = new TreeMap<>(BY_ID);
    private final Map<CustomerId, NavigableSet<ContractId>> byOwner = new HashMap<>();
    private final Map<ContractId, java.util.List<Recorded>> streams = new HashMap<>();
    private final Agenda agenda = new Agenda();
    private final PendingEffects effects = new PendingEffects();
    private final Numbering invoices = new Numbering();
    private final CopyBook copies = new CopyBook();
    private final TreeSet<LocalDate> reachable = new TreeSet<>();
    private final Map<String, Progress> fanOuts = new HashMap<>();
    private final java.util.List<Noted> journal = new ArrayList<>();

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
        if (version != commit.expectedVersion() || commit.carried().exists(carried -> !effects.counts(carried))) {
            return false;
        }
        effects.requireNew(id, commit.effects(), commit.carried().map(Lease::effect));
        byOwner.computeIfAbsent(commit.after().owner(), none -> new TreeSet<>(BY_ID))
                .add(id);
        contracts.put(id, new Stored(commit.after(), version + commit.events().size()));
        commit.carried().forEach(effects::done);
        effects.addAll(id, commit.effects(), commit.at());
        agenda.set(id, commit.attention());
        CopyRoutine.of(commit.events())
                .forEach(routine ->
                        copies.apply(routine, id, commit.events().last().on(), commit.at()));
        for (Recorded recorded : commit.events()) {
            streams.computeIfAbsent(id, none -> new ArrayList<>()).add(recorded);
            if (recorded.event() instanceof InvoiceDrawn drawn) {
                invoices.add(id, commit.after().owner(), drawn);
            }
        }
        return true;
    }

    @Override
    public synchronized Set<ContractId> commitAll(List<Commit> commits) {
        commits.forEach(commit -> effects.requireNew(
                commit.after().id(), commit.effects(), commit.carried().map(Lease::effect)));
        return commits.filter(commit -> !commit(commit))
                .map(commit -> commit.after().id())
                .toLinkedSet();
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return work.get();
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
    public synchronized List<Stored> claimDue(LocalDate today, Instant now, Duration lease, int limit) {
        return agenda.claim(today, now, now.plus(lease), limit).map(contracts::get);
    }

    @Override
    public synchronized List<Due> due(LocalDate today, Option<Due> after, int limit) {
        return agenda.due(today, after, limit);
    }

    @Override
    public synchronized List<ContractId> ofOwner(CustomerId owner, Option<ContractId> after, int limit) {
        NavigableSet<ContractId> theirs = byOwner.getOrDefault(owner, Collections.emptyNavigableSet());
        return List.ofAll(after.map(it -> theirs.tailSet(it, false)).getOrElse(theirs).stream()
                .limit(limit));
    }

    @Override
    public synchronized List<Stored> page(Option<ContractId> after, int limit) {
        return List.ofAll(after.map(it -> contracts.tailMap(it, false)).getOrElse(contracts).values().stream()
                .limit(limit));
    }

    @Override
    public synchronized List<PendingEffect> claim(Instant now, Duration lease, int limit) {
        return effects.claim(now, now.plus(lease), limit);
    }

    @Override
    public synchronized boolean done(Lease lease) {
        return effects.done(lease);
    }

    @Override
    public synchronized boolean retry(Lease lease, Instant failedAt, Instant notBefore, String reason) {
        return effects.retry(lease, failedAt, notBefore, reason);
    }

    @Override
    public synchronized boolean park(Lease lease, Instant failedAt, String reason) {
        return effects.park(lease, failedAt, reason);
    }

    @Override
    public synchronized boolean holdsAny(ContractId contract) {
        return effects.holdsAny(contract);
    }

    @Override
    public synchronized Option<PendingEffect> parked(EffectId id) {
        return effects.parked(id);
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
    public synchronized List<Invoice> number(int limit, Function<CustomerId, Option<Recipient>> recipients) {
        return invoices.number(limit, recipients);
    }

    @Override
    public synchronized boolean awaitsNumber(ContractId contract) {
        return invoices.awaitsNumber(contract);
    }

    @Override
    public synchronized List<Invoice> unannounced(int limit) {
        return invoices.unannounced(limit);
    }

    @Override
    public synchronized void announced(String number) {
        invoices.announced(number);
    }

    @Override
    public synchronized Option<Invoice> find(String number) {
        return invoices.find(number);
    }

    @Override
    public synchronized List<Invoice> ofContract(ContractId contract) {
        return invoices.ofContract(contract);
    }

    @Override
    public synchronized void reachable(LocalDate day) {
        reachable.add(day);
    }

    @Override
    public synchronized List<LocalDate> interruptions(LocalDate from, LocalDate until) {
        return List.ofAll(from.datesUntil(until)).filter(day -> !reachable.contains(day));
    }

    @Override
    public synchronized Option<Booked> booked(ContractId contract) {
        return copies.booked(contract);
    }

    @Override
    public synchronized List<Booked> claimCopies(LocalDate today, Instant now, Duration lease, int limit) {
        return copies.claim(today, now, now.plus(lease), limit);
    }

    @Override
    public synchronized boolean update(Booked before, Copies after, Option<LocalDate> attention, Instant from) {
        return copies.update(before, after, attention, from);
    }

    @Override
    public synchronized List<Booked> failing(Option<ContractId> after, int limit) {
        return copies.failing(after, limit);
    }

    @Override
    public synchronized void note(Entry entry) {
        journal.add(new Noted(journal.size() + 1L, entry));
    }

    @Override
    public synchronized List<Noted> noted(Option<Long> before, int limit) {
        return List.ofAll(journal)
                .filter(noted -> before.forAll(place -> noted.place() < place))
                .reverse()
                .take(limit);
    }

    @Override
    public synchronized Backlog backlog(LocalDate today, Instant now) {
        return new Backlog(
                most(agenda.due(today, Option.none(), Backlog.MOST).length()),
                agenda.due(today, Option.none(), 1).headOption().map(Due::on),
                most(effects.ready(now).length()),
                effects.ready(now).headOption(),
                most(effects.parked(Backlog.MOST).length()),
                most(invoices.waiting()));
    }

    private static int most(int count) {
        return Math.min(count, Backlog.MOST);
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
