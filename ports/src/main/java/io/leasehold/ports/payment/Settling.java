package io.leasehold.ports.payment;

import io.leasehold.ports.time.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out how an attempt stands, and takes its money if it is there. */
record Settling(TakePayments payments, PayRequest requests) {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    /**
     * Money is taken note of first and its attempt ended then: a crash between the two repeats what is harmless. Without
     * its contract money is neither counted nor given back, and the attempt stays open, for a person to look at.
     */
    Standing settle(Attempt attempt, Moment now) {
        boolean awaited = requests.awaits(attempt.id().contract(), attempt.reference(), now);
        Standing standing = payments.standings().settled(attempt, awaited, now);
        if (!(standing instanceof Standing.Paid paid)) {
            return standing;
        }
        if (requests.receive(attempt.id().contract(), paid.notice(), now).isLeft()) {
            LOG.error("the contract of payment attempt {}, which was paid, is not here", attempt.id());
            return new Standing.Unknown("there is no such contract");
        }
        payments.attempts().noted(attempt.id(), paid.notice().payment());
        return standing;
    }
}
