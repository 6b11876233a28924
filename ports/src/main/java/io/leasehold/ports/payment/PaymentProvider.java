package io.leasehold.ports.payment;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import java.time.Instant;
import org.joda.money.Money;

/** Takes money and gives it back. What may fail remotely is a value; nothing about the means of payment is kept. */
public interface PaymentProvider {

    /**
     * What is to be paid.
     *
     * @param reference the same reference is the same payment, unless that one was settled
     * @param until from when on nobody waits for it any more
     * @param settled the payments of the contract that were taken note of; whatever became of them, they do not pay this
     */
    record Asked(
            ContractId contract,
            String reference,
            Money amount,
            PaymentMethod method,
            Instant until,
            List<String> settled) {}

    /** What came of asking for a payment. */
    sealed interface Opened {
        /** The customer can pay now, at {@code url}. */
        record Redirect(String url) implements Opened {}

        /** Money came in for it, and was not settled before: nothing more is asked for until it is. */
        record Paid(PaymentNotice notice) implements Opened {}

        /** The provider will not take it. */
        record Refused(String reason) implements Opened {}

        /** Nobody knows; asking again with the same reference is a repetition. */
        record Unknown(String reason) implements Opened {}
    }

    /** How a payment stands. */
    sealed interface Status {
        /** Money was captured. */
        record Paid(PaymentNotice notice) implements Status {}

        /** Nothing was captured so far. */
        record Open() implements Status {}

        /** Nothing was captured and nothing will be; it can be asked for anew. */
        record Over(String why) implements Status {}

        /** The provider knows nothing of that reference. */
        record NotFound() implements Status {}

        /** Nobody knows. */
        record Unknown(String reason) implements Status {}
    }

    /** Asks for a payment of a contract. */
    Opened open(Asked asked, Moment now);

    /** How the payment of {@code reference} stands; the only source of truth. */
    Status look(ContractId contract, String reference, Moment now);

    /** The money of a notice was taken note of by the contract: it counts, or goes back. Repeating it changes nothing. */
    void noted(ContractId contract, PaymentNotice notice);

    /**
     * Gives a captured payment back, whole; repeating it changes nothing, and what went back before is not given twice.
     *
     * @throws PaymentException if it is not known to have happened
     */
    void giveBack(String payment, Money amount);
}
