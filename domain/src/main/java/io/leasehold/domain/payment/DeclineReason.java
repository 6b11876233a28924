package io.leasehold.domain.payment;

/** Why money that came in does not count (ORD-4). */
public enum DeclineReason {
    NO_OPEN_REQUEST,
    NO_REFERENCE,
    WRONG_REFERENCE,
    WRONG_CURRENCY,
    WRONG_AMOUNT,
    MEANS_NOT_ACCEPTED,
    /** It was right, but some of it had gone back before it was taken note of. */
    REFUNDED_BEFORE,
    /** It was right, but what it was for is not possible any more. */
    TOO_LATE
}
