package io.leasehold.adapters.jdbc.fault;

import java.sql.Connection;
import java.sql.SQLException;

/** Something that goes wrong once, at one of many places. */
final class Cut implements Watched.Watcher {

    /** What goes wrong. */
    enum Kind {
        DIES_BEFORE_COMMIT,
        DIES_AFTER_COMMIT,
        LOSES_CONNECTION_BEFORE_COMMIT,
        LOSES_CONNECTION_AFTER_COMMIT,
        LOSES_CONNECTION_BEFORE_STATEMENT;

        /** At how many places apart it is tried: of processes that die, at every one. */
        int apart() {
            return this == DIES_BEFORE_COMMIT || this == DIES_AFTER_COMMIT ? 1 : 3;
        }

        private boolean isAfter() {
            return this == DIES_AFTER_COMMIT || this == LOSES_CONNECTION_AFTER_COMMIT;
        }
    }

    private final Kind kind;
    private final int at;
    private int places;
    private boolean dead;

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
        if (dead) {
            throw new Death();
        }
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
        if (kind == Kind.DIES_BEFORE_COMMIT || kind == Kind.DIES_AFTER_COMMIT) {
            dead = true;
            throw new Death();
        }
        on.unwrap(org.postgresql.jdbc.PgConnection.class).abort(Runnable::run);
        if (kind.isAfter()) {
            throw new SQLException("the connection is gone", "08006");
        }
    }
}
