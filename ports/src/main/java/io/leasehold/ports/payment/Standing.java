package io.leasehold.ports.payment;

import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.ports.payment.PaymentProvider.Opened;
import io.leasehold.ports.payment.PaymentProvider.Status;
import io.vavr.control.Option;

/** How an attempt stands at its provider, and what that means to a customer. */
public sealed interface Standing {

    /** What a customer is told who wants to pay. */
    Opened opened();

    /** What a customer is told who wants to know whether they paid. */
    Status status();

    /**
     * The customer has not paid so far.
     *
     * @param checkout the provider's id of the attempt
     * @param url where they can; none while a payment is being settled
     */
    record Open(String checkout, Option<String> url) implements Standing {
        @Override
        public Opened opened() {
            return url.<Opened>map(Opened.Redirect::new)
                    .getOrElse(() -> new Opened.Unknown("the payment is being settled"));
        }

        @Override
        public Status status() {
            return new Status.Open();
        }
    }

    /** The customer agreed to pay, and the money is there once the attempt is completed. */
    record Approved(String checkout) implements Standing {
        @Override
        public Opened opened() {
            return new Opened.Unknown("the payment is being completed");
        }

        @Override
        public Status status() {
            return new Status.Open();
        }
    }

    /** Money was captured, whatever its amount and currency, and whatever of it went back. */
    record Paid(PaymentNotice notice) implements Standing {
        @Override
        public Opened opened() {
            return new Opened.Paid(notice);
        }

        @Override
        public Status status() {
            return new Status.Paid(notice);
        }
    }

    /** No money came of it, and none will: declined, expired, closed or never begun. */
    record Over(String why) implements Standing {
        @Override
        public Opened opened() {
            return new Opened.Refused(why);
        }

        @Override
        public Status status() {
            return new Status.Over(why);
        }
    }

    /** Nobody knows. */
    record Unknown(String why) implements Standing {
        @Override
        public Opened opened() {
            return new Opened.Unknown(why);
        }

        @Override
        public Status status() {
            return new Status.Unknown(why);
        }
    }
}
