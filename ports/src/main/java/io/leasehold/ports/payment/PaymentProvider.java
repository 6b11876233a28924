package io.leasehold.ports.payment;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.ports.time.Moment;
import org.joda.money.Money;

/** Takes money and gives it back. What may fail remotely is a value; nothing about the means of payment is kept. */
public interface PaymentProvider {

    /** What came of asking for a payment. */
    sealed interface Opened {
        /** The customer can pay now, at {@code url}. */
        record Redirect(String url) implements Opened {}

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

    /** Asks for a payment of a contract; the same reference is the same payment. */
    Opened open(ContractId contract, String reference, Money amount, PaymentMethod method, Moment now);

    /** How the payment of {@code reference} stands; the only source of truth. */
    Status look(ContractId contract, String reference, Moment now);

    /**
     * Gives a captured payment back, whole; repeating it changes nothing.
     *
     * @throws PaymentException if it is not known to have happened
     */
    void giveBack(String payment, Money amount);
}
