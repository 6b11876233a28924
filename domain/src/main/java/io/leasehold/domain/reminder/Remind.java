package io.leasehold.domain.reminder;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import java.time.LocalDate;
import java.time.Period;

/** Mail a reminder, unless the renewal date has moved or a later reminder has taken its place. */
public record Remind(Period offset, LocalDate renewal) implements Effect {

    @Override
    public String key() {
        return "remind/" + renewal + "/" + offset;
    }

    @Override
    public Lane lane() {
        return Lane.MAIL;
    }

    @Override
    public boolean wanted(Contract now) {
        return now.reminders()
                .exists(plan -> plan.renewal().equals(renewal) && plan.claimed().contains(offset));
    }
}
