package io.leasehold.domain.application;

import static io.leasehold.domain.clause.ClauseId.APP_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.period.Length;
import org.joda.money.Money;

/**
 * A monthly charge for some days: the price of a full period, by its days.
 *
 * @param monthly the net price a month
 * @param length how long the full period was agreed to be
 * @param days the days that are charged
 * @param fullDays the days of the full period, at least one
 */
public record ProRata(Money monthly, Length length, long days, long fullDays) {

    /** The price of a full period, by day, rounded half-up once. */
    @Clause(APP_2)
    public Money charge() {
        return exact().rounded();
    }

    /** For example {@code 18 of 28 days of 8.00 EUR = 36/7 EUR, rounded 5.14 EUR}. */
    public String derivation() {
        return days + " of " + fullDays + " days of " + print(full()) + " = " + exact().asFraction() + " "
                + monthly.getCurrencyUnit() + ", rounded " + print(charge());
    }

    private ExactMoney exact() {
        return ExactMoney.of(full()).share(days, fullDays);
    }

    private Money full() {
        return monthly.multipliedBy(length.months());
    }

    private static String print(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit();
    }
}
