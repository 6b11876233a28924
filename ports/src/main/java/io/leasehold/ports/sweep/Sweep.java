package io.leasehold.ports.sweep;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.ending.DeletionOrdered;
import io.leasehold.domain.passing.PassTime;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.contract.ServiceLog;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.time.Moment;
import io.leasehold.ports.transfer.TransferServer;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.LocalDate;
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
            int deletionsAtMost) {
        this.contracts = contracts;
        this.decisions = decisions;
        this.serviceLog = serviceLog;
        this.transfers = transfers;
        this.deletionsAtMost = deletionsAtMost;
    }

    public SweepReport run(Moment now) {
        if (transfers.isReachable()) {
            serviceLog.reachable(now.today());
        }
        SweepReport report = new SweepReport(0, 0, List.empty(), List.empty());
        List<ContractId> due = contracts.claimDue(now.today(), now.at(), LEASE, BATCH);
        while (due.nonEmpty()) {
            for (ContractId id : due) {
                report = look(id, now, report);
            }
            due = contracts.claimDue(now.today(), now.at(), LEASE, BATCH);
        }
        if (report.held().nonEmpty()) {
            LOG.error(
                    "{} deletions are due beyond the cap of {} a sweep and were held back",
                    report.held().size(),
                    deletionsAtMost);
        }
        return report;
    }

    // One contract that cannot be decided on must not keep the others waiting; without a store nothing can be decided.
    @SuppressWarnings("IllegalCatch")
    private SweepReport look(ContractId id, Moment now, SweepReport so) {
        try {
            return passTime(id, now, so);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("time cannot pass for {}", id, e);
            return new SweepReport(
                    so.looked() + 1, so.deletions(), so.held(), so.failed().append(id));
        }
    }

    private SweepReport passTime(ContractId id, Moment now, SweepReport so) {
        boolean deletionsAllowed = so.deletions() < deletionsAtMost;
        Decided decided = decisions
                .decide(id, now, contract -> {
                    Time time = serviceLog.time(contract, now.today());
                    return Either.right(PassTime.day(deletionsAllowed ? time : time.withoutDeletions()));
                })
                .get();
        boolean ordered = decided.events().exists(DeletionOrdered.class::isInstance);
        boolean held = !deletionsAllowed && deletionDue(decided.contract(), now.today());
        return new SweepReport(
                so.looked() + 1,
                so.deletions() + (ordered ? 1 : 0),
                held ? so.held().append(id) : so.held(),
                so.failed());
    }

    private static boolean deletionDue(Contract contract, LocalDate today) {
        return contract.ending()
                .filter(Ending::inGrace)
                .filter(Ending::keysComplete)
                .filter(ending -> !contract.holds().isResting())
                .exists(ending -> !today.isBefore(ending.deletionFrom()));
    }
}
