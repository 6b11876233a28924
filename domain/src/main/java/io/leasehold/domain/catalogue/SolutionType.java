package io.leasehold.domain.catalogue;

/** How a solution came to be (ORD-7). */
public enum SolutionType {
    /** Sold from the catalogue as it is; may grow by upgrades. */
    TURNKEY,
    /** Agreed with support and entered by an operator; neither upgraded nor administered by the customer (UPG-3). */
    CUSTOMISED
}
