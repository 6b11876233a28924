package io.leasehold.scenario.file;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/**
 * A raw notice of a payment, regular or not.
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract whose open request an exact amount or reference is taken from
 * @param amount what was paid; not negative, with no more decimals than {@code currency} has
 * @param currency what it was paid in
 * @param method the means of payment as written
 * @param reference the reference of the notice; none is a payment without one
 * @param payment the provider's id of the payment, the same to notify of it twice; none is a payment of its own
 */
public record PayStep(
        int line,
        LocalDate on,
        String contract,
        Claim<BigDecimal> amount,
        CurrencyUnit currency,
        String method,
        Option<Claim<String>> reference,
        Option<String> payment)
        implements ContractStep {}
