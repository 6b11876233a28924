package io.leasehold.domain.quote;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * Value added tax of one rate.
 *
 * @param rate in percent
 * @param base the net amount it is charged on
 * @param amount {@code base} times {@code rate}, rounded half-up to the smallest coin, once
 */
public record VatLine(BigDecimal rate, Money base, Money amount) {}
