package io.leasehold.domain.snapshot;

import static io.leasehold.domain.clause.ClauseId.BAK_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.machine.Disruption;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Deletes a snapshot for good.
 *
 * @param snapshot its name
 */
public record DeleteSnapshot(String snapshot) implements Operation {

    @Clause(BAK_3)
    static final Rule<Contract, DeleteSnapshot> EXISTS =
            (contract, delete) -> SnapshotRefusal.unlessThere(contract, delete.snapshot);

    /** One that waits to be restored is still needed. */
    @Clause(BAK_3)
    static final Rule<Contract, DeleteSnapshot> NOT_TO_BE_RESTORED = (contract, delete) -> Option.when(
            contract.underway(RestoreSnapshot.class).exists(it -> it.snapshot().equals(delete.snapshot)),
            () -> new SnapshotRefusal.SnapshotInUse(delete.snapshot));

    static final Rules<Contract, DeleteSnapshot> RULES = Rules.of(EXISTS, NOT_TO_BE_RESTORED);

    @Override
    public String name() {
        return "deleteSnapshot";
    }

    @Override
    public ClauseId clause() {
        return BAK_3;
    }

    @Override
    public Disruption disruption() {
        return Disruption.NONE;
    }

    @Override
    public Option<Refusal> forbiddenBy(Contract contract, Actor by) {
        return RULES.check(contract, this).swap().toOption();
    }

    @Override
    public List<Event> done(Contract contract, LocalDate on) {
        return List.of(new SnapshotDeleted(snapshot, on));
    }
}
