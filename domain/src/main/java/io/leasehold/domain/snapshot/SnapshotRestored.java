package io.leasehold.domain.snapshot;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/** The server is what the snapshot of that name holds; the snapshot is still there. */
public record SnapshotRestored(String snapshot, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract;
    }
}
