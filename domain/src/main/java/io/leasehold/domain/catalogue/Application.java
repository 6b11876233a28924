package io.leasehold.domain.catalogue;

import io.leasehold.domain.customer.Audience;
import io.vavr.collection.Set;
import org.joda.money.Money;

/**
 * Software that is installed automatically (APP-1, APP-2).
 *
 * @param id how the catalogue names it
 * @param audience the types of customer it is made for, at least one
 * @param install net price of the installation, zero if there is none
 * @param monthly net price a month of use, zero if there is none
 * @param removable whether it can be ended (APP-5)
 */
public record Application(ApplicationId id, Set<Audience> audience, Money install, Money monthly, boolean removable) {

    public Application {
        if (audience.isEmpty()) {
            throw new IllegalArgumentException("application " + id + " is for nobody: it needs an audience");
        }
        if (install.isNegative() || monthly.isNegative()) {
            throw new IllegalArgumentException("application " + id + " does not cost less than nothing");
        }
    }
}
