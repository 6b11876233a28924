package io.leasehold.adapters.jdbc.fault;

import java.sql.Connection;
import java.sql.SQLException;

/** Places of one kind at which something can go wrong, counted from 1 on as they pass. */
abstract class Places implements Watched.Watcher {

    /** Where a place is. */
    enum Kind {
        BEFORE_STATEMENT,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private final Kind kind;
    private int passed;

    Places(Kind kind) {
        this.kind = kind;
    }

    abstract void passes(int place, Kind at, Connection on) throws SQLException;

    @Override
    public void sends(Connection on) throws SQLException {
        passes(Kind.BEFORE_STATEMENT, on);
    }

    @Override
    public void beforeCommit(Connection on) throws SQLException {
        passes(Kind.BEFORE_COMMIT, on);
    }

    @Override
    public void afterCommit(Connection on) throws SQLException {
        passes(Kind.AFTER_COMMIT, on);
    }

    private void passes(Kind at, Connection on) throws SQLException {
        if (at == kind) {
            passed++;
            passes(passed, at, on);
        }
    }
}
