package io.leasehold.domain.reminder;

import static io.leasehold.domain.clause.ClauseId.REN_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Duty;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.ReminderPlan;
import io.leasehold.domain.contract.Time;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A reminder that the mail server has not taken by the day of a later one is not sent any more: one mail goes out a day,
 * the later one.
 */
@Clause(REN_2)
public final class Overtaken implements Duty {

    /** So that what failed is not tried again on the morning of a day on which the later one goes out. */
    @Override
    public boolean atDawn() {
        return true;
    }

    @Override
    public Option<LocalDate> next(Contract contract) {
        return onItsWay(contract)
                .flatMap(plan -> Reminders.open(contract, plan).headOption().map(plan::dateOf));
    }

    @Override
    public List<Event> due(Contract contract, Time time) {
        return next(contract).exists(later -> !later.isAfter(time.today()))
                ? onItsWay(contract).toList().flatMap(Overtaken::superseded)
                : List.empty();
    }

    private static Option<ReminderPlan> onItsWay(Contract contract) {
        return contract.reminders()
                .filter(plan -> contract.isActive() && plan.claimed().isDefined());
    }

    private static List<Event> superseded(ReminderPlan plan) {
        return plan.claimed().toList().map(offset -> new ReminderSuperseded(offset, plan.renewal()));
    }
}
