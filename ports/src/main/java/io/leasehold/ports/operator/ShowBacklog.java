package io.leasehold.ports.operator;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;

/** Whether the library keeps up: what is due or waits, and since when. */
public final class ShowBacklog {

    private final Backlogs backlogs;

    public ShowBacklog(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    public Either<Refusal, Backlog> handle(Actor by, Moment now) {
        return Ownership.operator(by, () -> backlogs.backlog(now.today(), now.at()));
    }
}
