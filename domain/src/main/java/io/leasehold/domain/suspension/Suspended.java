package io.leasehold.domain.suspension;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.hold.Suspension;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.vavr.collection.List;

/** A server was suspended; the customer hears on which grounds. What was agreed to be done to it is not done any more. */
public record Suspended(Suspension suspension) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.holding(contract.holds().suspended(suspension)).undertakingNothing();
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(
                new ShutDownSuspended(after.machine(), suspension.number()),
                new Notify(NoticeKind.SUSPENDED, Integer.toString(suspension.number()), this));
    }
}
