package io.leasehold.domain.terms;

import io.vavr.collection.Set;

/**
 * How an export is handed over.
 *
 * @param sessionDays how many days the content can be fetched, the day its details were mailed being the first; at least
 *     1 (EXP-3)
 * @param protocols by what content can be fetched, that of an export and that of a server which was not renewed; at least
 *     one (EXP-2, REN-6)
 */
public record ExportTerms(int sessionDays, Set<TransferProtocol> protocols) {

    public ExportTerms {
        Days.require("an export session lasts", sessionDays);
        if (protocols.isEmpty()) {
            throw new IllegalArgumentException("content is fetched by at least one protocol");
        }
    }
}
