package io.leasehold.domain.terms;

/** How the unused days are settled when a solution grows (UPG-5). */
public enum SettlementMethod {
    /** Nothing to pay: the unused value buys days of the new make-up from the day of the change. */
    CONVERT_DAYS,
    /** A full new period is bought from the day of the change; the unused value is deducted from its price. */
    NEW_PERIOD,
    /** The renewal date stays; the difference for the remaining days is paid. */
    PAY_DIFFERENCE
}
