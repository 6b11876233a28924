package io.leasehold.scenario.file;

import io.leasehold.domain.customer.CustomerId;

/** A step that concerns a customer rather than one contract. */
public sealed interface CustomerStep extends Step permits EraseStep {

    /** A customer of the file. */
    CustomerId customer();
}
