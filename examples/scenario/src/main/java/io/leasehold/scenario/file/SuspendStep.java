package io.leasehold.scenario.file;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A server is to be suspended (SUP-2, SUP-3).
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 * @param grounds why; may be blank, which a clause refuses
 * @param by who wants it
 * @param reference of an order
 */
public record SuspendStep(int line, LocalDate on, String contract, String grounds, By by, Option<String> reference)
        implements HoldStep {

    /** Who wants a server suspended; a customer is refused. */
    public enum By {
        OPERATOR,
        AUTHORITY,
        CUSTOMER
    }
}
