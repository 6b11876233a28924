package io.leasehold.adapters.jdbc;

import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.ports.Store;
import io.leasehold.ports.backup.Booked;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.Due;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.Lease;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.operator.Backlog;
import io.leasehold.ports.wire.Wire;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/** All that must commit together, in one database: each call is one transaction, or a part of the one its thread is in. */
final class JdbcStore implements Store {

    private final Transactions transactions;
    private final Dialect dialect;
    private final Commits commits;
    private final Contracts contracts;
    private final Effects effects;
    private final InvoiceTable invoices;
    private final CopyTable copies;
    private final JournalTable journal;

    JdbcStore(Transactions transactions, Dialect dialect, Wire wire) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.commits = dialect.commits(wire);
        this.contracts = new Contracts(wire);
        this.effects = new Effects(wire);
        this.invoices = new InvoiceTable(wire);
        this.copies = new CopyTable(wire);
        this.journal = new JournalTable(wire);
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return transactions.together(work);
    }

    @Override
    public Backlog backlog(LocalDate today, Instant now) {
        return transactions.transaction("count what waits", session -> Counting.backlog(session, today, now));
    }

    @Override
    public Option<Stored> load(ContractId id) {
        return transactions.statement("load a contract", session -> contracts.load(session, id));
    }

    @Override
    public List<Recorded> history(ContractId id) {
        return transactions.statement("read a history", session -> contracts.history(session, id));
    }

    @Override
    public boolean commit(Commit commit) {
        return commitAll(List.of(commit)).isEmpty();
    }

    @Override
    public Set<ContractId> commitAll(List<Commit> all) {
        return all.isEmpty()
                ? HashSet.empty()
                : transactions.transaction("commit", session -> commits.store(session, all));
    }

    @Override
    public List<Stored> claimDue(LocalDate today, Instant now, Duration lease, int limit) {
        return transactions.transaction(
                "lease what is due", session -> contracts.claimDue(session, today, now, now.plus(lease), limit));
    }

    @Override
    public List<Due> due(LocalDate today, Option<Due> after, int limit) {
        return transactions.statement("list what is due", session -> contracts.due(session, today, after, limit));
    }

    @Override
    public List<ContractId> ofOwner(CustomerId owner, Option<ContractId> after, int limit) {
        return transactions.statement(
                "list the contracts of a customer", session -> contracts.ofOwner(session, owner, after, limit));
    }

    @Override
    public List<Stored> page(Option<ContractId> after, int limit) {
        return transactions.statement("list contracts", session -> contracts.page(session, after, limit));
    }

    @Override
    public List<PendingEffect> claim(Instant now, Duration lease, int limit) {
        return transactions.transaction(
                "lease effects", session -> effects.claim(session, now, now.plus(lease), limit));
    }

    @Override
    public boolean done(Lease lease) {
        return transactions.statement("settle an effect", session -> effects.done(session, lease));
    }

    @Override
    public boolean retry(Lease lease, Instant failedAt, Instant notBefore, String reason) {
        return transactions.statement(
                "put an effect off", session -> effects.retry(session, lease, failedAt, notBefore, reason));
    }

    @Override
    public boolean park(Lease lease, Instant failedAt, String reason) {
        return transactions.statement("park an effect", session -> effects.park(session, lease, failedAt, reason));
    }

    @Override
    public boolean holdsAny(ContractId contract) {
        return transactions.statement("look for effects", session -> effects.holdsAny(session, contract));
    }

    @Override
    public Option<PendingEffect> parked(EffectId id) {
        return transactions.statement("look for an effect", session -> effects.parked(session, id));
    }

    @Override
    public List<PendingEffect> parked(int limit) {
        return transactions.statement("list parked effects", session -> effects.parked(session, limit));
    }

    @Override
    public boolean release(EffectId id, Instant now) {
        return transactions.transaction("release an effect", session -> effects.release(session, id, now));
    }

    @Override
    public List<Invoice> number(int limit, Function<CustomerId, Option<Recipient>> recipients) {
        return transactions.transaction("number invoices", session -> invoices.number(session, limit, recipients));
    }

    @Override
    public boolean awaitsNumber(ContractId contract) {
        return transactions.statement("look for invoices", session -> invoices.awaitsNumber(session, contract));
    }

    @Override
    public List<Invoice> unannounced(int limit) {
        return transactions.statement("list invoices", session -> invoices.unannounced(session, limit));
    }

    @Override
    public void announced(String number) {
        transactions.statement("note an invoice as announced", session -> invoices.announced(session, number));
    }

    @Override
    public Option<Invoice> find(String number) {
        return transactions.statement("find an invoice", session -> invoices.find(session, number));
    }

    @Override
    public List<Invoice> ofContract(ContractId contract) {
        return transactions.statement("list invoices", session -> invoices.ofContract(session, contract));
    }

    @Override
    public Option<Booked> booked(ContractId contract) {
        return transactions.statement("look for copies", session -> copies.booked(session, contract));
    }

    @Override
    public List<Booked> claimCopies(LocalDate today, Instant now, Duration lease, int limit) {
        return transactions.transaction(
                "lease copies", session -> copies.claim(session, today, now, now.plus(lease), limit));
    }

    @Override
    public boolean update(Booked before, Copies after, Option<LocalDate> attention, Instant from) {
        return transactions.statement("note copies", session -> copies.update(session, before, after, attention, from));
    }

    @Override
    public List<Booked> failing(Option<ContractId> after, int limit) {
        return transactions.statement("list failing copies", session -> copies.failing(session, after, limit));
    }

    @Override
    public void note(Entry entry) {
        transactions.statement("note a deed", session -> journal.note(session, entry));
    }

    @Override
    public List<Noted> noted(Option<Long> before, int limit) {
        return transactions.statement("read the journal", session -> journal.noted(session, before, limit));
    }

    @Override
    public void reachable(LocalDate day) {
        transactions.statement(
                "note a day of service", session -> dialect.insertNew(session, dialect.reachable(), day));
    }

    @Override
    public List<LocalDate> interruptions(LocalDate from, LocalDate until) {
        Set<LocalDate> reachable = transactions
                .statement(
                        "read days of service",
                        session -> session.list(
                                "select reachable_on from @service_day where reachable_on >= ? and reachable_on < ?",
                                row -> row.date(1),
                                from,
                                until))
                .toSet();
        return List.ofAll(from.datesUntil(until)).filter(day -> !reachable.contains(day));
    }

    @Override
    public Option<Progress> progress(String name) {
        return transactions.statement(
                "read how far something has come",
                session -> session.first(
                        "select after_contract, again, done from @fan_out where name = ?",
                        row -> new Progress(row.maybeText(1).map(ContractId::new), row.maybeDate(2), row.flag(3)),
                        name));
    }

    @Override
    public void save(String name, Progress progress) {
        transactions.statement(
                "note how far something has come",
                session -> session.update(
                        dialect.saveProgress(),
                        name,
                        progress.after().map(ContractId::value),
                        progress.again(),
                        progress.done()));
    }
}
