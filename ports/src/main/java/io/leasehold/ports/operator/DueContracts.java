package io.leasehold.ports.operator;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.Due;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What the next sweep will look at. Looking leaves it to the sweep. */
public final class DueContracts {

    private final ContractStore contracts;

    public DueContracts(ContractStore contracts) {
        this.contracts = contracts;
    }

    /**
     * The contracts whose attention date has come, the earliest first.
     *
     * @param after only those after this one, the last of the page before; none begins at the first
     * @param limit how many at the most, at least 1
     */
    public Either<Refusal, List<Due>> list(Actor by, Moment now, Option<Due> after, int limit) {
        return Ownership.operator(by, () -> contracts.due(now.today(), after, limit));
    }
}
