package io.leasehold.domain.quote;

import static io.leasehold.domain.clause.ClauseId.UPG_6;

import io.leasehold.domain.clause.Clause;
import org.joda.money.Money;

/**
 * One line of a quote.
 *
 * @param kind what is charged
 * @param what names it for a reader, for example {@code vps-s, P1M}
 * @param net the net price, not negative
 */
public record QuoteLine(Kind kind, String what, Money net) {

    /** What a line charges. */
    public enum Kind {
        /** The solution as the catalogue sells it, for a period. */
        SOLUTION(true),
        /** Resources beyond it, for a period. */
        EXTRA(true),
        /** The settlement of an upgrade. */
        UPGRADE(true),
        /** Installing or using an application; never part of what an upgrade settles (UPG-6). */
        APPLICATION(false),
        /** Handing over a copy of the server (EXP-1). */
        EXPORT(false);

        private final boolean recurring;

        Kind(boolean recurring) {
            this.recurring = recurring;
        }
    }

    public QuoteLine {
        if (net.isNegative()) {
            throw new IllegalArgumentException("a line of a quote does not cost less than nothing: " + what);
        }
    }

    /** Whether what it charges is part of the value of the paid period (UPG-5, UPG-6). */
    @Clause(UPG_6)
    boolean isRecurring() {
        return kind.recurring;
    }
}
