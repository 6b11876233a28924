package io.leasehold.testkit.store;

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
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.operator.Backlog;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A store that can be told to fail at a call, before it reaches the store behind or after, so that the change is whole
 * and nobody knows. What must survive a store that fails anywhere is tried at every call, one after the other.
 */
public final class FailingStore implements Store {

    /** Where in a call a store fails. */
    public enum Where {
        /** The call does nothing. */
        BEFORE,
        /** The call does all it should, and its answer is lost. */
        AFTER
    }

    private final Store store;
    private long calls;
    private long failing;
    private Where where = Where.BEFORE;

    private FailingStore(Store store) {
        this.store = store;
    }

    /** A store that hands every call on to {@code store}, until it is told to fail. */
    public static FailingStore before(Store store) {
        return new FailingStore(store);
    }

    /** From now on the {@code call}-th call since the beginning fails, and no other. */
    public synchronized void failAt(long call, Where in) {
        failing = call;
        where = in;
    }

    /** How many calls there were so far. */
    public synchronized long calls() {
        return calls;
    }

    @Override
    public Backlog backlog(LocalDate today, Instant now) {
        return call("backlog", () -> store.backlog(today, now));
    }

    @Override
    public Option<Stored> load(ContractId id) {
        return call("load", () -> store.load(id));
    }

    @Override
    public List<Recorded> history(ContractId id) {
        return call("history", () -> store.history(id));
    }

    @Override
    public boolean commit(Commit commit) {
        return call("commit", () -> store.commit(commit));
    }

    @Override
    public Set<ContractId> commitAll(List<Commit> commits) {
        return call("commitAll", () -> store.commitAll(commits));
    }

    /** What fails is what is done within; this itself is no call. */
    @Override
    public <T> T together(Supplier<T> work) {
        return store.together(work);
    }

    @Override
    public List<Stored> claimDue(LocalDate today, Instant now, Duration lease, int limit) {
        return call("claimDue", () -> store.claimDue(today, now, lease, limit));
    }

    @Override
    public List<Due> due(LocalDate today, Option<Due> after, int limit) {
        return call("due", () -> store.due(today, after, limit));
    }

    @Override
    public List<ContractId> ofOwner(CustomerId owner, Option<ContractId> after, int limit) {
        return call("ofOwner", () -> store.ofOwner(owner, after, limit));
    }

    @Override
    public List<Stored> page(Option<ContractId> after, int limit) {
        return call("page", () -> store.page(after, limit));
    }

    @Override
    public List<PendingEffect> claim(Instant now, Duration lease, int limit) {
        return call("claim", () -> store.claim(now, lease, limit));
    }

    @Override
    public boolean done(Lease lease) {
        return call("done", () -> store.done(lease));
    }

    @Override
    public boolean retry(Lease lease, Instant failedAt, Instant notBefore, String reason) {
        return call("retry", () -> store.retry(lease, failedAt, notBefore, reason));
    }

    @Override
    public boolean park(Lease lease, Instant failedAt, String reason) {
        return call("park", () -> store.park(lease, failedAt, reason));
    }

    @Override
    public boolean holdsAny(ContractId contract) {
        return call("holdsAny", () -> store.holdsAny(contract));
    }

    @Override
    public Option<PendingEffect> parked(EffectId id) {
        return call("parked", () -> store.parked(id));
    }

    @Override
    public List<PendingEffect> parked(int limit) {
        return call("parked", () -> store.parked(limit));
    }

    @Override
    public boolean release(EffectId id, Instant now) {
        return call("release", () -> store.release(id, now));
    }

    @Override
    public List<Invoice> number(int limit, Function<CustomerId, Option<Recipient>> recipients) {
        return call("number", () -> store.number(limit, recipients));
    }

    @Override
    public boolean awaitsNumber(ContractId contract) {
        return call("awaitsNumber", () -> store.awaitsNumber(contract));
    }

    @Override
    public List<Invoice> unannounced(int limit) {
        return call("unannounced", () -> store.unannounced(limit));
    }

    @Override
    public void announced(String number) {
        call("announced", () -> store.announced(number));
    }

    @Override
    public Option<Invoice> find(String number) {
        return call("find", () -> store.find(number));
    }

    @Override
    public List<Invoice> ofContract(ContractId contract) {
        return call("ofContract", () -> store.ofContract(contract));
    }

    @Override
    public void reachable(LocalDate day) {
        call("reachable", () -> store.reachable(day));
    }

    @Override
    public List<LocalDate> interruptions(LocalDate from, LocalDate until) {
        return call("interruptions", () -> store.interruptions(from, until));
    }

    @Override
    public Option<Booked> booked(ContractId contract) {
        return call("booked", () -> store.booked(contract));
    }

    @Override
    public List<Booked> claimCopies(LocalDate today, Instant now, Duration lease, int limit) {
        return call("claimCopies", () -> store.claimCopies(today, now, lease, limit));
    }

    @Override
    public boolean update(Booked before, Copies after, Option<LocalDate> attention, Instant from) {
        return call("update", () -> store.update(before, after, attention, from));
    }

    @Override
    public List<Booked> failing(Option<ContractId> after, int limit) {
        return call("failing", () -> store.failing(after, limit));
    }

    @Override
    public void note(Entry entry) {
        call("note", () -> store.note(entry));
    }

    @Override
    public List<Noted> noted(Option<Long> before, int limit) {
        return call("noted", () -> store.noted(before, limit));
    }

    @Override
    public Option<Progress> progress(String name) {
        return call("progress", () -> store.progress(name));
    }

    @Override
    public void save(String name, Progress progress) {
        call("save", () -> store.save(name, progress));
    }

    private void call(String name, Runnable call) {
        call(name, () -> {
            call.run();
            return name;
        });
    }

    private synchronized <T> T call(String name, Supplier<T> call) {
        calls++;
        boolean fails = calls == failing;
        if (fails && where == Where.BEFORE) {
            throw new StoreException("call " + calls + ", " + name + ", never reached the store");
        }
        T answer = call.get();
        if (fails) {
            throw new StoreException("the answer of call " + calls + ", " + name + ", was lost");
        }
        return answer;
    }
}
