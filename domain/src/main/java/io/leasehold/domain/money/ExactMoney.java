package io.leasehold.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount of money in flight: an exact fraction, never rounded until it is charged (UPG-5).
 *
 * @param currency the currency of the amount
 * @param amount the amount in units of the currency (euros, not cents), in lowest terms
 */
public record ExactMoney(CurrencyUnit currency, BigFraction amount) {

    public static ExactMoney of(Money money) {
        BigDecimal amount = money.getAmount();
        return new ExactMoney(
                money.getCurrencyUnit(), BigFraction.of(amount.unscaledValue(), BigInteger.TEN.pow(amount.scale())));
    }

    public static ExactMoney zero(CurrencyUnit currency) {
        return new ExactMoney(currency, BigFraction.ZERO);
    }

    public ExactMoney plus(ExactMoney other) {
        return new ExactMoney(currency, amount.add(sameCurrency(other).amount));
    }

    public ExactMoney minus(ExactMoney other) {
        return new ExactMoney(currency, amount.subtract(sameCurrency(other).amount));
    }

    /** This amount times {@code part / whole}, exactly; {@code whole} is not zero. */
    public ExactMoney share(long part, long whole) {
        // One fraction, reduced once: cheaper than reducing part/whole first.
        BigInteger numerator = amount.getNumerator().multiply(BigInteger.valueOf(part));
        BigInteger denominator = amount.getDenominator().multiply(BigInteger.valueOf(whole));
        return new ExactMoney(currency, BigFraction.of(numerator, denominator));
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** The amount in the smallest coin of its currency, rounded half-up, once. */
    public Money rounded() {
        int places = currency.getDecimalPlaces();
        BigDecimal decimal = amount.bigDecimalValue(places, RoundingMode.HALF_UP);
        return Money.of(currency, decimal);
    }

    /** The fraction in lowest terms with its denominator always written, for example {@code 45/7} or {@code 10/1}. */
    public String asFraction() {
        return amount.getNumerator() + "/" + amount.getDenominator();
    }

    private ExactMoney sameCurrency(ExactMoney other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts in " + currency + " and " + other.currency + " do not mix");
        }
        return other;
    }
}
