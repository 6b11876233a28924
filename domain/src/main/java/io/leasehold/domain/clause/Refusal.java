package io.leasehold.domain.clause;

import java.util.Locale;

/**
 * Why a command was refused: a record with its clause and the figures that a person would want to see. Its text is made
 * from them elsewhere, in the reader's language.
 */
public interface Refusal {

    ClauseId clause();

    /** A stable name for programs, for example {@code not-offered}; made from the name of the record. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
