package io.leasehold.domain.reminder;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;
import java.time.Period;

/** A reminder was accepted by the mail server. */
public record ReminderSent(Period offset, LocalDate renewal) implements Event {
    @Override
    public Contract evolve(Contract contract) {
        return contract.reminding(contract.reminders().map(plan -> plan.settling(offset)));
    }
}
