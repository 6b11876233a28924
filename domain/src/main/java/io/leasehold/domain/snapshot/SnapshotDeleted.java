package io.leasehold.domain.snapshot;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/** The snapshot of that name is gone for good. */
public record SnapshotDeleted(String snapshot, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.keeping(contract.snapshots().without(snapshot));
    }
}
