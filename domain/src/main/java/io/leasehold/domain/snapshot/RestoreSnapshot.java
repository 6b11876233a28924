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
 * Puts the server back to what a snapshot holds, which stays. The make-up, the applications and the protection are
 * afterwards those of the contract, not those of then.
 *
 * @param snapshot its name
 */
public record RestoreSnapshot(String snapshot) implements Operation {

    @Clause(BAK_3)
    static final Rule<Contract, RestoreSnapshot> EXISTS =
            (contract, restore) -> SnapshotRefusal.unlessThere(contract, restore.snapshot);

    static final Rules<Contract, RestoreSnapshot> RULES = Rules.of(EXISTS);

    @Override
    public String name() {
        return "restoreSnapshot";
    }

    @Override
    public ClauseId clause() {
        return BAK_3;
    }

    @Override
    public Disruption disruption() {
        return Disruption.RESTART;
    }

    @Override
    public Option<Refusal> forbiddenBy(Contract contract, Actor by) {
        return RULES.check(contract, this).swap().toOption();
    }

    @Override
    public List<Event> done(Contract contract, LocalDate on) {
        return List.of(new SnapshotRestored(snapshot, on));
    }
}
