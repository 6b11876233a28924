package io.leasehold.domain.terms;

/**
 * What happens when a party fails its duties.
 *
 * @param remedyDays how many days after the receipt of the registered letter it can still be remedied; at least 1 (ORD-6)
 */
public record BreachTerms(int remedyDays) {

    public BreachTerms {
        Days.require("a breach can be remedied for", remedyDays);
    }
}
