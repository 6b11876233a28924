package io.leasehold.domain.snapshot;

import static io.leasehold.domain.clause.ClauseId.BAK_3;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Contract;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Why something that has to do with snapshots is refused. */
public sealed interface SnapshotRefusal extends Refusal {

    @Override
    default ClauseId clause() {
        return BAK_3;
    }

    /** A name has 1 to 64 letters, digits, {@code -}, {@code _} or {@code .}. */
    record BadSnapshotName(String snapshot) implements SnapshotRefusal {}

    /** There is one of that name, or soon will be. */
    record SnapshotExists(String snapshot) implements SnapshotRefusal {}

    /**
     * There are as many as the terms allow.
     *
     * @param existing with those that are being taken
     */
    record SnapshotLimitReached(int limit, int existing) implements SnapshotRefusal {}

    /** There is none of that name, or it is being deleted. */
    record NoSuchSnapshot(String snapshot, List<String> existing) implements SnapshotRefusal {}

    /** It waits to be restored. */
    record SnapshotInUse(String snapshot) implements SnapshotRefusal {}

    /** Refuses a name that no snapshot has, or only one that is being deleted. */
    static Option<Refusal> unlessThere(Contract contract, String snapshot) {
        List<String> there = contract.snapshots()
                .names()
                .removeAll(contract.underway(DeleteSnapshot.class).map(DeleteSnapshot::snapshot));
        return Option.when(!there.contains(snapshot), () -> new NoSuchSnapshot(snapshot, there));
    }
}
