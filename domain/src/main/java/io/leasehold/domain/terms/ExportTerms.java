package io.leasehold.domain.terms;

/**
 * How an export is handed over.
 *
 * @param sessionDays how many days the content can be fetched, the day its details were mailed being the first; at least
 *     1 (EXP-3)
 */
public record ExportTerms(int sessionDays) {

    public ExportTerms {
        Days.require("an export session lasts", sessionDays);
    }
}
