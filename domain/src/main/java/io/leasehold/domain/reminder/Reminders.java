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
import java.time.Period;

/**
 * Reminders before the renewal date and on it, each once. Of several that fell due while nothing ran, the latest goes
 * out and the others are superseded by it; after the renewal date none goes out at all, the expiry takes their place.
 */
@Clause(REN_2)
public final class Reminders implements Duty {

    @Override
    public boolean atDawn() {
        return false;
    }

    @Override
    public Option<LocalDate> next(Contract contract) {
        return contract.reminders()
                .filter(plan -> contract.isActive())
                .flatMap(plan ->
                        open(contract, plan).headOption().map(plan::dateOf).orElse(() -> late(plan)));
    }

    /** One that is on its way is not sent any more once the renewal date has passed. */
    private static Option<LocalDate> late(ReminderPlan plan) {
        return plan.claimed().map(offset -> plan.renewal().plusDays(1));
    }

    @Override
    public List<Event> due(Contract contract, Time time) {
        return contract.reminders()
                .filter(plan -> contract.isActive())
                .map(plan -> due(plan, open(contract, plan), time.today()))
                .getOrElse(List.empty());
    }

    /** All that is still open or on its way, superseded: what an expiry does to the plan. */
    public static List<Event> superseded(Contract contract) {
        return contract.reminders()
                .map(plan -> supersede(plan, open(contract, plan)))
                .getOrElse(List.empty());
    }

    private static List<Event> due(ReminderPlan plan, List<Period> open, LocalDate today) {
        if (today.isAfter(plan.renewal())) {
            // Only an open payment or force majeure keeps it from expiring; what was missed is not sent any more.
            return supersede(plan, open);
        }
        List<Period> due = open.filter(offset -> !plan.dateOf(offset).isAfter(today));
        return due.isEmpty()
                ? List.empty()
                : supersede(plan, due.init()).append(new ReminderDue(due.last(), plan.renewal()));
    }

    /** One that is on its way but was not accepted yet is superseded as well. */
    private static List<Event> supersede(ReminderPlan plan, List<Period> offsets) {
        return plan.claimed().toList().appendAll(offsets).map(it -> new ReminderSuperseded(it, plan.renewal()));
    }

    static List<Period> open(Contract contract, ReminderPlan plan) {
        return plan.open(contract.terms().renewal().reminders());
    }
}
