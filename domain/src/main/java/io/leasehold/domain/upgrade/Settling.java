package io.leasehold.domain.upgrade;

import static io.leasehold.domain.clause.ClauseId.UPG_5;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.period.AgreedPeriod;
import io.leasehold.domain.period.AnchorDay;
import io.leasehold.domain.period.PaidPeriod;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.terms.SettlementMethod;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;

/** The three ways to settle unused days. Each gives one period in place of those that were paid, and keeps their value. */
@Clause(UPG_5)
final class Settling {

    private final Term before;
    private final LocalDate on;
    private final Money newPrice;
    private final ExactMoney unusedValue;
    private final AgreedPeriod agreed;

    private Settling(Term before, LocalDate on, Money newPrice) {
        this.before = before;
        this.on = on;
        this.newPrice = newPrice;
        this.unusedValue = before.unusedValue(on);
        this.agreed = before.current().agreed();
    }

    /**
     * Settles what is left of {@code before} on {@code on}.
     *
     * @param before the paid time as it stands on that day, with at least one day left
     * @param newPrice the net price of a full period of the agreed length in the new make-up, more than zero
     */
    static Settlement settle(SettlementMethod method, Term before, LocalDate on, Money newPrice) {
        Settling settling = new Settling(before, on, newPrice);
        return switch (method) {
            case CONVERT_DAYS -> settling.convertDays();
            case NEW_PERIOD -> settling.newPeriod();
            case PAY_DIFFERENCE -> settling.payDifference();
        };
    }

    private Settlement convertDays() {
        LocalDate renewal = on.plusDays(daysBought());
        PaidPeriod converted = new PaidPeriod(on, renewal, unusedValue, agreed);
        Term after = new Term(converted, Option.none(), AnchorDay.of(renewal));
        return settlement(SettlementMethod.CONVERT_DAYS, nothing(), after);
    }

    /** ⌈v · T / P′⌉, in whole numbers throughout. */
    private long daysBought() {
        BigFraction value = unusedValue.amount();
        BigFraction price = ExactMoney.of(newPrice).amount();
        BigInteger dividend =
                value.getNumerator().multiply(price.getDenominator()).multiply(BigInteger.valueOf(agreed.days()));
        BigInteger divisor = value.getDenominator().multiply(price.getNumerator());
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return parts[0].longValueExact() + (parts[1].signum() == 0 ? 0 : 1);
    }

    private Settlement newPeriod() {
        ExactMoney due = ExactMoney.of(newPrice).minus(unusedValue);
        if (due.isNegative()) {
            return convertDays();
        }
        Money charge = due.rounded();
        Term after = Term.starting(on, agreed.length(), unusedValue.plus(ExactMoney.of(charge)));
        return settlement(SettlementMethod.NEW_PERIOD, charge, after);
    }

    private Settlement payDifference() {
        ExactMoney priceOfTheRest = ExactMoney.of(newPrice).share(before.unusedDays(on), agreed.days());
        ExactMoney due = priceOfTheRest.minus(unusedValue);
        Money charge = due.isPositive() ? due.rounded() : nothing();
        ExactMoney value = unusedValue.plus(ExactMoney.of(charge));
        PaidPeriod rest = new PaidPeriod(on, before.renewal(), value, agreed);
        return settlement(SettlementMethod.PAY_DIFFERENCE, charge, new Term(rest, Option.none(), before.anchor()));
    }

    private Settlement settlement(SettlementMethod method, Money charge, Term after) {
        PaidPeriod current = before.current();
        long days = ChronoUnit.DAYS.between(current.start(), before.renewal());
        ExactMoney paid =
                before.ahead().map(next -> current.value().plus(next.value())).getOrElse(current.value());
        return new Settlement(
                method, on, before.unusedDays(on), days, paid, unusedValue, agreed, newPrice, charge, after);
    }

    private Money nothing() {
        return Money.zero(newPrice.getCurrencyUnit());
    }
}
