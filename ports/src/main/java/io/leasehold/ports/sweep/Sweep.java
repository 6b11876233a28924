package io.leasehold.ports.sweep;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.ending.DeletionOrdered;
import io.leasehold.domain.passing.PassTime;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.contract.Prepared;
import io.leasehold.ports.contract.ServiceLog;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.metrics.Metrics;
import io.leasehold.ports.time.Moment;
import io.leasehold.ports.transfer.TransferServer;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets time pass for the contracts whose attention date has come. The work follows what is due, not how many contracts
 * there are; any number of nodes may sweep at once.
 */
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int BATCH = 500;

    private final ContractStore contracts;
    private final Decisions decisions;
    private final ServiceLog serviceLog;
    private final TransferServer transfers;
    private final int deletionsAtMost;
    private final Metrics metrics;

    /**
     * Creates a sweep.
     *
     * @param deletionsAtMost the cap on deletions a sweep may order, so that a fault never deletes by the thousand
     */
    public Sweep(
            ContractStore contracts,
            Decisions decisions,
            ServiceLog serviceLog,
            TransferServer transfers,
            int deletionsAtMost,
            Metrics metrics) {
        this.contracts = contracts;
        this.decisions = decisions;
        this.serviceLog = serviceLog;
        this.transfers = transfers;
        this.deletionsAtMost = deletionsAtMost;
        this.metrics = metrics;
    }

    /**
     * Lets the day pass on which it begins.
     *
     * @param time says what time it is, whenever it is asked: it begins again with each batch how long that is leased
     */
    public SweepReport run(Supplier<Moment> time) {
        Moment now = time.get();
        if (transfers.isReachable()) {
            serviceLog.reachable(now.today());
        }
        SweepReport report = SweepReport.NOTHING;
        List<Stored> due = contracts.claimDue(now.today(), now.at(), LEASE, BATCH);
        while (due.nonEmpty()) {
            report = lookAtAll(due, now, report);
            due = contracts.claimDue(now.today(), time.get().at(), LEASE, BATCH);
        }
        if (report.held().nonEmpty()) {
            LOG.error(
                    "{} deletions are due beyond the cap of {} a sweep and were held back",
                    report.held().size(),
                    deletionsAtMost);
        }
        metrics.swept(
                report.looked(),
                report.deletions(),
                report.held().size(),
                report.failed().size());
        return report;
    }

    /** A look at one contract, and what is to be stored of it. */
    private record Look(ContractId id, SweepReport report, Option<Prepared> prepared) {}

    /** Stores all of them at once; those that somebody else changed meanwhile are looked at again, one by one. */
    private SweepReport lookAtAll(List<Stored> due, Moment now, SweepReport before) {
        java.util.List<Look> looks = new ArrayList<>();
        int deletions = before.deletions();
        for (Stored stored : due) {
            Look look = look(stored, deletions, now);
            deletions += look.report().deletions();
            looks.add(look);
        }
        Set<ContractId> again = commit(List.ofAll(looks).flatMap(Look::prepared));
        SweepReport report = before;
        for (Look look : looks) {
            boolean overtaken = again.contains(look.id());
            report = report.and(overtaken ? lookAgain(look.id(), now, report.deletions()) : look.report());
        }
        return report;
    }

    // One contract that cannot be decided on must not keep the others waiting; without a store nothing can be decided.
    @SuppressWarnings("IllegalCatch")
    private Look look(Stored stored, int deletions, Moment now) {
        ContractId id = stored.contract().id();
        try {
            Prepared prepared = decisions.prepare(stored, now, contract -> passTime(contract, deletions, now));
            return new Look(id, report(prepared.answer().get(), deletions, now), Option.of(prepared));
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Look(id, failed(id, e), Option.none());
        }
    }

    /** The contracts that are to be looked at again; all of them, if one makes the store refuse all. */
    @SuppressWarnings("IllegalCatch")
    private Set<ContractId> commit(List<Prepared> all) {
        try {
            return decisions.commitAll(all);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("stored one by one what cannot be stored at once", e);
            return all.flatMap(Prepared::commit)
                    .map(commit -> commit.after().id())
                    .toSet();
        }
    }

    @SuppressWarnings("IllegalCatch")
    private SweepReport lookAgain(ContractId id, Moment now, int deletions) {
        try {
            Decided decided = decisions
                    .decide(id, now, contract -> passTime(contract, deletions, now))
                    .get();
            return report(decided, deletions, now);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            return failed(id, e);
        }
    }

    private static SweepReport failed(ContractId id, RuntimeException e) {
        LOG.error("time cannot pass for {}", id, e);
        return new SweepReport(1, 0, List.empty(), List.of(id));
    }

    private Either<Refusal, PassTime> passTime(Contract contract, int deletions, Moment now) {
        Time time = serviceLog.time(contract, now.today());
        return Either.right(PassTime.day(deletions < deletionsAtMost ? time : time.withoutDeletions()));
    }

    private SweepReport report(Decided decided, int deletions, Moment now) {
        boolean ordered = decided.events().exists(DeletionOrdered.class::isInstance);
        boolean held = deletions >= deletionsAtMost && deletionDue(decided.contract(), now.today());
        List<ContractId> heldBack = held ? List.of(decided.contract().id()) : List.empty();
        return new SweepReport(1, ordered ? 1 : 0, heldBack, List.empty());
    }

    private static boolean deletionDue(Contract contract, LocalDate today) {
        return contract.ending()
                .filter(Ending::inGrace)
                .filter(Ending::keysComplete)
                .filter(ending -> !contract.holds().isResting())
                .exists(ending -> !today.isBefore(ending.deletionFrom()));
    }
}
