package io.leasehold.domain.contract;

import io.leasehold.domain.customer.CustomerId;

/** Who asks. Every command carries one and every recorded event keeps it. */
public sealed interface Actor {

    /** The library itself: passing time, and what the outside world answered. */
    Actor SYSTEM = new Automatic();

    /** A customer who is authenticated in their private space. */
    record Customer(CustomerId id) implements Actor {}

    /** Somebody who is not authenticated (REN-3). */
    record Visitor() implements Actor {}

    /** A person who works for the host. */
    record Operator(String id) implements Actor {}

    /** No person. */
    record Automatic() implements Actor {}
}
