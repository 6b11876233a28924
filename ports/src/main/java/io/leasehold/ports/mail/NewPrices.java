package io.leasehold.ports.mail;

import io.leasehold.domain.quote.Quote;

/**
 * What a change of prices means for a contract, at the resources and applications that it has now (APP-3, EXP-5).
 *
 * @param before on the last day of the prices so far
 * @param after on the first day of the new ones
 */
public record NewPrices(Costs before, Costs after) {

    /**
     * What can be bought for the contract on a day.
     *
     * @param renewal renewing for the same length
     * @param export an export
     */
    public record Costs(Quote renewal, Quote export) {}
}
