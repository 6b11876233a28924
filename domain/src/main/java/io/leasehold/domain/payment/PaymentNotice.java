package io.leasehold.domain.payment;

import io.vavr.control.Option;
import org.joda.money.Money;

/**
 * Money that came in, as a payment provider tells of it.
 *
 * @param payment the provider's id of the payment; the same for the same money
 * @param amount what was captured, in the currency it was captured in
 * @param means the name of the means of payment, looked at and forgotten
 * @param reference which request it names, if any
 */
public record PaymentNotice(String payment, Money amount, String means, Option<String> reference) {}
