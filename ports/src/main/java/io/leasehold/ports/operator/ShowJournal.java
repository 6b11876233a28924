package io.leasehold.ports.operator;

import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.ports.journal.Journal;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Who announced tariffs, changed or erased accounts, and had effects tried again. */
public final class ShowJournal {

    private final Journal journal;

    public ShowJournal(Journal journal) {
        this.journal = journal;
    }

    /**
     * What was noted, the latest first.
     *
     * @param before only places before this one, the last of the page before; none begins at the latest
     * @param limit how many at the most, at least 1
     */
    @Clause(SEC_3)
    public Either<Refusal, List<Journal.Noted>> list(Actor by, Option<Long> before, int limit) {
        return Ownership.operator(by, () -> journal.noted(before, limit));
    }
}
