package io.leasehold.domain.catalogue;

import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.machine.Resources;
import io.vavr.collection.Set;
import org.joda.money.Money;

/**
 * A server for sale under one tariff.
 *
 * @param id how the catalogue names it
 * @param type turnkey or customised
 * @param audience the types of customer it is made for, at least one
 * @param resources what it has when it is ordered, at least one unit of each
 * @param monthly its net price a month, more than zero
 * @param max what it can grow to by upgrades, never below {@code resources} (UPG-2)
 */
public record Solution(
        SolutionId id, SolutionType type, Set<Audience> audience, Resources resources, Money monthly, Resources max) {

    public Solution {
        if (audience.isEmpty()) {
            throw new IllegalArgumentException("solution " + id + " is for nobody: it needs an audience");
        }
        if (!resources.covers(new Resources(1, 1, 1))) {
            throw new IllegalArgumentException("solution " + id + " needs at least one unit of each resource");
        }
        if (!monthly.isPositive()) {
            throw new IllegalArgumentException("solution " + id + " needs a monthly price above zero");
        }
        if (!max.covers(resources)) {
            throw new IllegalArgumentException("solution " + id + " starts with more than its maximum");
        }
    }
}
