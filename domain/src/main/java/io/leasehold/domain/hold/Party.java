package io.leasehold.domain.hold;

/** One of the two sides of a contract. */
public enum Party {
    CUSTOMER,
    HOST
}
