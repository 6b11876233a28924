package io.leasehold.testkit.store;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.FanOuts;
import io.leasehold.ports.contract.Outbox;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.contract.ServiceLog;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.invoice.InvoiceBook;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * A store that can be told to fail at a call, before it reaches the store behind or after, so that the change is whole
 * and nobody knows. What must survive a store that fails anywhere is tried at every call, one after the other.
 */
public final class FailingStore implements ContractStore, Outbox, InvoiceBook, ServiceLog, FanOuts {

    /** Where in a call a store fails. */
    public enum Where {
        /** The call does nothing. */
        BEFORE,
        /** The call does all it should, and its answer is lost. */
        AFTER
    }

    private final ContractStore contracts;
    private final Outbox outbox;
    private final InvoiceBook invoices;
    private final ServiceLog serviceLog;
    private final FanOuts fanOuts;
    private long calls;
    private long failing;
    private Where where = Where.BEFORE;

    private FailingStore(
            ContractStore contracts, Outbox outbox, InvoiceBook invoices, ServiceLog serviceLog, FanOuts fanOuts) {
        this.contracts = contracts;
        this.outbox = outbox;
        this.invoices = invoices;
        this.serviceLog = serviceLog;
        this.fanOuts = fanOuts;
    }

    /** A store that hands every call on to {@code store}, until it is told to fail. */
    public static <S extends ContractStore & Outbox & InvoiceBook & ServiceLog & FanOuts> FailingStore before(S store) {
        return new FailingStore(store, store, store, store, store);
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
    public Option<Stored> load(ContractId id) {
        return call("load", () -> contracts.load(id));
    }

    @Override
    public List<Recorded> history(ContractId id) {
        return call("history", () -> contracts.history(id));
    }

    @Override
    public boolean commit(Commit commit) {
        return call("commit", () -> contracts.commit(commit));
    }

    @Override
    public List<ContractId> claimDue(LocalDate today, Instant now, Duration lease, int limit) {
        return call("claimDue", () -> contracts.claimDue(today, now, lease, limit));
    }

    @Override
    public List<PendingEffect> claim(Instant now, Duration lease, int limit) {
        return call("claim", () -> outbox.claim(now, lease, limit));
    }

    @Override
    public void done(EffectId id) {
        call("done", () -> outbox.done(id));
    }

    @Override
    public void retry(EffectId id, Instant failedAt, Instant notBefore, String reason) {
        call("retry", () -> outbox.retry(id, failedAt, notBefore, reason));
    }

    @Override
    public void park(EffectId id, Instant failedAt, String reason) {
        call("park", () -> outbox.park(id, failedAt, reason));
    }

    @Override
    public List<PendingEffect> parked(int limit) {
        return call("parked", () -> outbox.parked(limit));
    }

    @Override
    public boolean release(EffectId id, Instant now) {
        return call("release", () -> outbox.release(id, now));
    }

    @Override
    public List<Invoice> number(int limit) {
        return call("number", () -> invoices.number(limit));
    }

    @Override
    public void reachable(LocalDate day) {
        call("reachable", () -> serviceLog.reachable(day));
    }

    @Override
    public List<LocalDate> interruptions(LocalDate from, LocalDate until) {
        return call("interruptions", () -> serviceLog.interruptions(from, until));
    }

    @Override
    public List<Contract> page(Option<ContractId> after, int limit) {
        return call("page", () -> contracts.page(after, limit));
    }

    @Override
    public Option<Progress> progress(String name) {
        return call("progress", () -> fanOuts.progress(name));
    }

    @Override
    public void save(String name, Progress progress) {
        call("save", () -> fanOuts.save(name, progress));
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
