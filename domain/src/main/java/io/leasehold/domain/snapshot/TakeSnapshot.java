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
import io.leasehold.domain.machine.Snapshot;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Takes a snapshot of the server. Nothing is stated about its consistency.
 *
 * @param snapshot what to call it; the rules say what is a name
 */
public record TakeSnapshot(String snapshot) implements Operation {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    @Clause(BAK_3)
    static final Rule<Contract, TakeSnapshot> A_NAME = (contract, take) -> Option.when(
            !NAME.matcher(take.snapshot).matches(), () -> new SnapshotRefusal.BadSnapshotName(take.snapshot));

    @Clause(BAK_3)
    static final Rule<Contract, TakeSnapshot> NEW_NAME = (contract, take) -> Option.when(
            contract.snapshots().has(take.snapshot)
                    || contract.underway(TakeSnapshot.class).contains(take),
            () -> new SnapshotRefusal.SnapshotExists(take.snapshot));

    /** One that was agreed counts as if it existed, so that no two requests get the last place. */
    @Clause(BAK_3)
    static final Rule<Contract, TakeSnapshot> WITHIN_THE_LIMIT = (contract, take) -> {
        int limit = contract.terms().snapshots().limit();
        int existing = contract.snapshots().all().size()
                + contract.underway(TakeSnapshot.class).size();
        return Option.when(existing >= limit, () -> new SnapshotRefusal.SnapshotLimitReached(limit, existing));
    };

    static final Rules<Contract, TakeSnapshot> RULES = Rules.of(A_NAME, NEW_NAME, WITHIN_THE_LIMIT);

    @Override
    public String name() {
        return "snapshot";
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
        return List.of(new SnapshotTaken(new Snapshot(snapshot, on)));
    }
}
