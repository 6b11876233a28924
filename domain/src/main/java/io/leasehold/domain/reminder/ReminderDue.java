package io.leasehold.domain.reminder;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.time.Period;

/** A reminder is to be sent; it counts as sent once the mail server has accepted it. */
public record ReminderDue(Period offset, LocalDate renewal) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.reminding(contract.reminders().map(plan -> plan.claiming(offset)));
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new Remind(offset, renewal));
    }
}
