package io.leasehold.domain.snapshot;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.machine.Snapshot;

/** A snapshot was taken. */
public record SnapshotTaken(Snapshot snapshot) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.keeping(contract.snapshots().with(snapshot));
    }
}
