package io.leasehold.domain.terms;

/**
 * What happens while circumstances beyond anybody's control keep the parties from their duties.
 *
 * @param updateDays how often the customers hear how it goes; at least 1 (AVL-2)
 * @param endableAfterDays how many days after the receipt of the notice the contract cannot be ended for it yet; at least
 *     1 (AVL-3)
 */
public record ForceMajeureTerms(int updateDays, int endableAfterDays) {

    public ForceMajeureTerms {
        Days.require("customers hear of force majeure every", updateDays);
        Days.require("a contract can be ended for force majeure after", endableAfterDays);
    }
}
