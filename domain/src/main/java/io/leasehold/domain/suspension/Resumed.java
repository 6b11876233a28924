package io.leasehold.domain.suspension;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * A suspension was lifted.
 *
 * @param suspension which suspension of the contract it was
 */
public record Resumed(int suspension, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.holding(contract.holds().resumed());
    }

    @Override
    public List<Effect> effects(Contract after) {
        List<Effect> told = List.of(new Notify(NoticeKind.RESUMED, Integer.toString(suspension), this));
        return after.isActive() ? told.prepend(new StartResumed(after.machine(), suspension)) : told;
    }
}
