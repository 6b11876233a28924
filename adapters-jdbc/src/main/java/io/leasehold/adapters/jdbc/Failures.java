package io.leasehold.adapters.jdbc;

import io.leasehold.ports.contract.StoreException;
import java.sql.SQLException;
import java.util.Set;

/** What a database complains of, without what was in its rows: that may be personal (DAT-5). */
final class Failures {

    /** Classes of SQLSTATE that are about data: what they say quotes rows. */
    private static final Set<String> ABOUT_DATA = Set.of("21", "22", "23", "42", "44");

    private Failures() {}

    /**
     * A broken rule of the schema is a broken invariant, and trying again will not help; anything else is a store that
     * cannot be reached, or not now.
     */
    static RuntimeException of(String what, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String message = "cannot " + what + ": SQLSTATE " + state;
        if (!state.startsWith("null") && ABOUT_DATA.contains(state.substring(0, 2))) {
            return new IllegalStateException(message);
        }
        return new StoreException(message, e);
    }
}
