package io.leasehold.domain.breach;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.hold.Breach;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A party was told by registered letter that it failed.
 *
 * @param grounds what it failed in, if that was noted
 * @param on the day on which it was noted
 */
public record BreachNoted(Breach breach, Option<String> grounds, LocalDate on) implements Event {
    @Override
    public Contract evolve(Contract contract) {
        return contract.holding(contract.holds().inBreach(breach));
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(
                new Notify(NoticeKind.BREACH, Integer.toString(after.holds().breaches()), this));
    }
}
