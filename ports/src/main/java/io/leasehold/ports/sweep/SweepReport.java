package io.leasehold.ports.sweep;

import io.leasehold.domain.contract.ContractId;
import io.vavr.collection.List;

/**
 * What a sweep did.
 *
 * @param looked how many contracts it looked at
 * @param deletions how many deletions it ordered
 * @param held the contracts whose deletion is due but was held back, because the cap of the sweep was reached; an operator
 *     should look whether so many deletions are right, and sweep again
 * @param failed the contracts for which time could not pass, because deciding on them is broken; they are looked at again,
 *     and do not keep others waiting
 */
public record SweepReport(int looked, int deletions, List<ContractId> held, List<ContractId> failed) {

    static final SweepReport NOTHING = new SweepReport(0, 0, List.empty(), List.empty());

    SweepReport and(SweepReport next) {
        return new SweepReport(
                looked + next.looked,
                deletions + next.deletions,
                held.appendAll(next.held),
                failed.appendAll(next.failed));
    }
}
