package io.leasehold.ports.operator;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How much is to be done and is not done yet. What is being done at the moment is not told apart where that would cost
 * something: a contract that is due counts until its look is stored.
 *
 * <p>Counting everything takes long where there is much, and that is when one looks. Each count therefore ends at {@link
 * #MOST}, which means so many or more.
 *
 * @param contracts how many contracts need a look today or needed one before
 * @param contractsSince the earliest day on which one of them needed it
 * @param effects how many effects could be carried now, also those behind another in their line; neither parked ones, nor
 *     those that are leased or wait for their next attempt or their appointment
 * @param effectsSince the earliest moment from which one of them could be carried, after a failure: carried again
 * @param parked how many effects wait for an operator
 * @param unnumbered how many invoices are drawn and have no number yet
 */
public record Backlog(
        int contracts,
        Option<LocalDate> contractsSince,
        int effects,
        Option<Instant> effectsSince,
        int parked,
        int unnumbered) {

    /** Where counting ends. */
    public static final int MOST = 10_000;
}
