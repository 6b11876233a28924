package io.leasehold.domain.upgrade;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ReminderPlan;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.period.AgreedPeriod;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.terms.SettlementMethod;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * How the unused days of a former make-up are settled, with every figure that leads there (UPG-5).
 *
 * @param method how it was settled in the end; where a new period would cost less than nothing, days are converted
 * @param on the day of the change
 * @param unusedDays U: days left, that day included
 * @param periodDays R − S: days of the period they are left of; with a period ahead, of both
 * @param paid V: what that period is worth
 * @param unusedValue v: what is left of it, exactly
 * @param agreed the full period the new price is measured against; T is its days
 * @param newPrice P′: the net price of a full period of the new make-up
 * @param charge what is to be paid, net
 * @param term the paid time afterwards
 */
public record Settlement(
        SettlementMethod method,
        LocalDate on,
        long unusedDays,
        long periodDays,
        ExactMoney paid,
        ExactMoney unusedValue,
        AgreedPeriod agreed,
        Money newPrice,
        Money charge,
        Term term) {

    /** Days from the change, included, to the new renewal date, excluded. */
    public long newDays() {
        return term.unusedDays(on);
    }

    /** {@code contract} with its days settled, on the day on which that takes effect; a plan of reminders stays if its date does. */
    Contract applied(Contract contract, LocalDate effective) {
        Option<ReminderPlan> plan = contract.reminders()
                .filter(current -> current.renewal().equals(term.renewal()))
                .orElse(Option.of(ReminderPlan.of(term.renewal(), effective)));
        return contract.activeAnew(term, contract.terms(), plan, effective);
    }
}
