package io.leasehold.domain.terms;

/** The means of payment that Leasehold knows how to take (ORD-2); the terms say which of them a host takes. */
public enum PaymentMethod {
    VISA,
    MASTERCARD,
    PAYPAL
}
