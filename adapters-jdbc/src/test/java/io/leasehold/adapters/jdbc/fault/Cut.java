package io.leasehold.adapters.jdbc.fault;

import java.sql.Connection;
import java.sql.SQLException;

/** Something that goes wrong once, at one of many places. */
final class Cut implements Watched.Watcher {

    /** What goes wrong. */
    enum Kind {
        LOSES_CONNECTION_BEFORE_COMMIT,
        LOSES_CONNECTION_AFTER_COMMIT,
        LOSES_CONNECTION_BEFORE_STATEMENT;

        /** At how many places apart it is tried: at every commit, and at some of the many statements. */
        int apart() {
            return this == LOSES_CONNECTION_BEFORE_STATEMENT ? 3 : 1;
        }

        private boolean isAfter() {
            return this == LOSES_CONNECTION_AFTER_COMMIT;
        }
    }

    private final Kind kind;
    private final int at;
    private int places;

    /**
     * A cut to be.
     *
     * @param at the place, from 1 on; 0 for none
     */
    Cut(Kind kind, int at) {
        this.kind = kind;
        this.at = at;
    }

    /** How many places of its kind have passed. */
    int places() {
        return places;
    }

    boolean happened() {
        return at != 0 && places >= at;
    }

    @Override
    public void sends(Connection on) throws SQLException {
        if (kind == Kind.LOSES_CONNECTION_BEFORE_STATEMENT) {
            passes(on);
        }
    }

    @Override
    public void beforeCommit(Connection on) throws SQLException {
        if (kind != Kind.LOSES_CONNECTION_BEFORE_STATEMENT && !kind.isAfter()) {
            passes(on);
        }
    }

    @Override
    public void afterCommit(Connection on) throws SQLException {
        if (kind.isAfter()) {
            passes(on);
        }
    }

    private void passes(Connection on) throws SQLException {
        places++;
        if (places != at) {
            return;
        }
        on.unwrap(org.postgresql.jdbc.PgConnection.class).abort(Runnable::run);
        if (kind.isAfter()) {
            throw new SQLException("the connection is gone", "08006");
        }
    }
}
