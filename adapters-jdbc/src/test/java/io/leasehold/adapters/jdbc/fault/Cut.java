package io.leasehold.adapters.jdbc.fault;

import java.sql.Connection;
import java.sql.SQLException;

/** The connection breaks, once, at one of many places. */
final class Cut extends Places {

    private final int at;
    private boolean happened;

    Cut(Kind kind, int at) {
        super(kind);
        this.at = at;
    }

    boolean happened() {
        return happened;
    }

    @Override
    void passes(int place, Kind kind, Connection on) throws SQLException {
        if (place != at) {
            return;
        }
        happened = true;
        on.unwrap(org.postgresql.jdbc.PgConnection.class).abort(Runnable::run);
        if (kind == Kind.AFTER_COMMIT) {
            throw new SQLException("the connection is gone", "08006");
        }
    }
}
