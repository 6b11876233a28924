package io.leasehold.domain.terms;

/**
 * How long before something changes the customers are told in writing.
 *
 * @param priceDays before a price takes effect; at least 1 (EXP-5, APP-3)
 */
public record NoticeTerms(int priceDays) {

    public NoticeTerms {
        Days.require("a price is announced", priceDays);
    }
}
