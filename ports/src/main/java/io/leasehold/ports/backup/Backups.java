package io.leasehold.ports.backup;

import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.backup.Copying;
import io.leasehold.domain.backup.Level;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.courier.RetryPolicy;
import io.leasehold.ports.machine.MachineCopies;
import io.leasehold.ports.metrics.Metrics;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the daily copies that are due, and lets those go whose time is over. The work follows what is due; any number of nodes
 * may run at once, and as often as they like: there is one copy a day.
 */
public final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final Duration LEASE = Duration.ofHours(1);
    /** Longer than anybody takes from a look into the books to an agreement. */
    private static final Duration BEFORE_DROPPING = Duration.ofMinutes(10);

    private static final int BATCH = 100;

    private final BackupBook book;
    private final Decisions decisions;
    private final MachineCopies machines;
    private final BackupListener listener;
    private final RetryPolicy retries;
    private final Metrics metrics;

    public Backups(
            BackupBook book,
            Decisions decisions,
            MachineCopies machines,
            BackupListener listener,
            RetryPolicy retries,
            Metrics metrics) {
        this.book = book;
        this.decisions = decisions;
        this.machines = machines;
        this.listener = listener;
        this.retries = retries;
        this.metrics = metrics;
    }

    /**
     * Looks after all that is due.
     *
     * @param time says what time it is, whenever it is asked
     */
    public void run(Supplier<Moment> time) {
        Moment now = time.get();
        List<Booked> due = book.claimCopies(now.today(), now.at(), LEASE, BATCH);
        while (due.nonEmpty()) {
            Instant until = now.at().plus(LEASE);
            // What is still to be dropped makes some of them due a day earlier than others; that should not show.
            due.sortBy(booked -> booked.contract().value()).forEach(booked -> look(booked, until, time.get()));
            now = time.get();
            due = book.claimCopies(now.today(), now.at(), LEASE, BATCH);
        }
    }

    /** One that is not ours any more, since it took the others of its batch so long, is left to others. */
    private void look(Booked booked, Instant until, Moment now) {
        if (now.at().isBefore(until)) {
            look(booked, now);
        }
    }

    // One server must not keep the others from being copied; without a store nothing can be.
    @SuppressWarnings("IllegalCatch")
    private void look(Booked booked, Moment now) {
        try {
            care(booked, decisions.look(booked.contract(), Actor.SYSTEM, now).get(), now);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("the copies of {} cannot be looked after", booked.contract(), e);
        }
    }

    /**
     * What leaves the books now leaves the host at a later look. Whoever found it in the books just before has asked for it by
     * then, and the contract says that it is needed.
     */
    private void care(Booked booked, Contract contract, Moment now) {
        int keptDays = contract.terms().backups().keptDays();
        Copies held = booked.copies().dropped(drop(booked.copies(), contract));
        boolean due = Copying.isDaily(contract) && held.dueOn(now.today());
        Copies tried = due ? copy(held, contract, now.today()) : held;
        List<LocalDate> over = tried.overOn(now.today(), keptDays);
        Copies copies = tried.expired(now.today(), keptDays);
        boolean failed = due && copies.dueOn(now.today());
        if (!update(booked, copies, contract, failed, now)) {
            return;
        }
        if (due) {
            count(failed);
            CopyNews.What what = failed ? CopyNews.What.FAILED : CopyNews.What.TAKEN;
            Copying.levels(contract).forEach(level -> tell(contract, what, now.today(), level, now));
        }
        over.forEach(day -> tell(contract, CopyNews.What.EXPIRED, day, Level.CUSTOMER, now));
    }

    private void count(boolean failed) {
        if (failed) {
            metrics.copyFailed();
        } else {
            metrics.copyTaken();
        }
    }

    // A port may break in ways it does not declare; whatever it was, the copy is not good.
    @SuppressWarnings("IllegalCatch")
    private Copies copy(Copies copies, Contract contract, LocalDate today) {
        try {
            machines.backUp(contract.machine(), today);
            return copies.taken(today, Copying.isForCustomer(contract));
        } catch (RuntimeException e) {
            LOG.warn("the copy of {} of {} failed ({}), to be tried again", contract.id(), today, reason(e));
            LOG.debug("the copy of {} failed", contract.id(), e);
            return copies.failed(today);
        }
    }

    /** Those that the host has dropped; one that fails, or that is still to be restored, stays for later. */
    private List<LocalDate> drop(Copies copies, Contract contract) {
        return copies.dropping().removeAll(Copying.needed(contract)).filter(day -> drop(contract, day));
    }

    @SuppressWarnings("IllegalCatch") // as above
    private boolean drop(Contract contract, LocalDate day) {
        try {
            machines.dropBackup(contract.machine(), day);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("the copy of {} of {} is not dropped yet ({})", contract.id(), day, reason(e));
            LOG.debug("a copy of {} is not dropped", contract.id(), e);
            return false;
        }
    }

    private boolean update(Booked before, Copies copies, Contract contract, boolean failed, Moment now) {
        if (failed) {
            int earlier = copies.failure().get().attempts() - 1;
            return book.update(before, copies, Option.of(now.today()), now.at().plus(retries.pause(earlier)));
        }
        if (copies.dropping().removeAll(Copying.needed(contract)).nonEmpty()) {
            return book.update(before, copies, Option.of(now.today()), now.at().plus(BEFORE_DROPPING));
        }
        Option<LocalDate> attention = copies.attention(
                now.today(),
                Copying.isDaily(contract),
                contract.terms().backups().keptDays());
        return book.update(before, copies, attention, now.at());
    }

    // What is done is done, whatever a host makes of it.
    @SuppressWarnings("IllegalCatch")
    private void tell(Contract contract, CopyNews.What what, LocalDate day, Level level, Moment now) {
        try {
            listener.happened(new CopyNews(contract.id(), now.today(), what, day, level));
        } catch (RuntimeException e) {
            LOG.error("the listener broke on a copy of {}", contract.id(), e);
        }
    }

    private static String reason(RuntimeException e) {
        return e.getClass().getSimpleName();
    }
}
