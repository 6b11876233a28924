package io.leasehold.domain.terms;

import io.leasehold.domain.customer.Audience;
import io.vavr.collection.Set;

/**
 * How long daily copies are kept beyond the newest good one, which every customer has (BAK-1, BAK-2).
 *
 * @param keptDays how many days after its own each copy can still be restored; at least 1
 * @param keptFor the types of customer for whom each copy is kept for so long; may be empty
 */
public record BackupTerms(int keptDays, Set<Audience> keptFor) {

    public BackupTerms {
        Days.require("each copy is kept for", keptDays);
    }
}
