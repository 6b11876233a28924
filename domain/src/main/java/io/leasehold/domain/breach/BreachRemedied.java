package io.leasehold.domain.breach;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.vavr.collection.List;
import java.time.LocalDate;

/** The party that had failed made it good; the contract goes on. */
public record BreachRemedied(Party by, LocalDate on) implements Event {
    @Override
    public Contract evolve(Contract contract) {
        return contract.holding(contract.holds().remedied());
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new Notify(
                NoticeKind.BREACH_REMEDIED, Integer.toString(after.holds().breaches()), this));
    }
}
