package io.leasehold.domain.contract;

import io.leasehold.domain.period.Length;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.quote.Quote;
import java.time.LocalDate;

/** Where a contract stands in its life. */
public sealed interface Phase {

    /** Ordered, not paid yet. */
    record AwaitingPayment() implements Phase {}

    /** Never paid in time; nothing came of it. */
    record Abandoned() implements Phase {}

    /**
     * Paid; the server is being made.
     *
     * @param reference the payment request that was paid
     * @param length of the first period
     * @param quote what was paid
     */
    record Activating(String reference, Length length, Quote quote) implements Phase {}

    /**
     * The service runs, from the first day of its term through its renewal date.
     *
     * @param term the paid time
     */
    record Active(Term term) implements Phase {}

    /**
     * Past its renewal date and not renewed.
     *
     * @param term the paid time that is over
     * @param ending how far the end has come
     */
    record Expired(Term term, Ending ending) implements Phase {}

    /**
     * The server and all data on it are gone.
     *
     * @param term the paid time that is over
     * @param on the day of the deletion
     */
    record Deleted(Term term, LocalDate on) implements Phase {}
}
