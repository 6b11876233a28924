package io.leasehold.domain.forcemajeure;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.hold.Rest;
import io.leasehold.domain.notice.Announce;
import io.leasehold.domain.notice.NoticeKind;
import io.vavr.collection.List;

/** Force majeure keeps the parties from their duties, and deadlines rest. */
public record ForceMajeureBegan(Rest rest) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.holding(contract.holds().resting(rest).told(BeginForceMajeure.told(rest.id())));
    }

    @Override
    public List<Effect> effects(Contract after) {
        return KeepRetrievalOpen.ifOpen(after, rest.id())
                .append(new Announce(NoticeKind.FORCE_MAJEURE, rest.id(), this));
    }
}
