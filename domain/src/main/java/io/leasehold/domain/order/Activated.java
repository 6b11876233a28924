package io.leasehold.domain.order;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.ReminderPlan;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.period.Term;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/** The service runs, for {@code term}. */
public record Activated(Term term, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.active(term, contract.terms(), Option.of(ReminderPlan.of(term.renewal(), on)))
                .begun(on);
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new Notify(NoticeKind.SERVER_READY, "first", this));
    }
}
