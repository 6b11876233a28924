package io.leasehold.domain.catalogue;

import org.joda.money.Money;

/**
 * Net prices a month for one unit more of a resource than the solution came with.
 *
 * @param vcpu for a virtual processor; no price here is negative
 * @param memoryGiB for a GiB of memory
 * @param diskGiB for a GiB of disk
 */
public record Extras(Money vcpu, Money memoryGiB, Money diskGiB) {

    public Extras {
        if (vcpu.isNegative() || memoryGiB.isNegative() || diskGiB.isNegative()) {
            throw new IllegalArgumentException("an extra resource does not cost less than nothing");
        }
    }
}
