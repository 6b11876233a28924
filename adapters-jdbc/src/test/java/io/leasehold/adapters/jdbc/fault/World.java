package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.leasehold.adapters.jdbc.Database;
import io.leasehold.ports.contract.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** A database, an outside world, and the library in this process that works on them. */
final class World implements AutoCloseable {

    private static final int TRIES = 5;

    private final String url;
    private final Path ledger;
    private final HikariDataSource pool;
    private final Outside outside;
    private final Switched watcher = new Switched();
    private final Player watched;
    private final Database database;

    private World(String url, Path ledger) {
        this.url = url;
        this.ledger = ledger;
        this.pool = Cluster.pool(url);
        this.outside = new Outside(ledger);
        this.database = Database.of(pool);
        this.watched = new Player(Database.of(Watched.by(watcher, pool)), outside);
    }

    /** One on the server that the tests share. */
    static World fresh(String name) {
        return on(Cluster.shared(), name);
    }

    /** A new one, in which the customer has an account and nothing else. */
    static World on(Cluster cluster, String name) {
        World world = new World(cluster.newDatabase(name), Cluster.directory().resolve("ledger"));
        world.player().signsUp(Instant.parse("2026-01-30T12:00:00Z"));
        return world;
    }

    String url() {
        return url;
    }

    Path ledger() {
        return ledger;
    }

    DataSource pool() {
        return pool;
    }

    Outside outside() {
        return outside;
    }

    Player player() {
        return watched;
    }

    /** The library holds nothing between two calls: so the one of this process stands for any number of nodes. */
    Node node() {
        return (step, at) -> {
            try {
                watched.takes(step, at);
                return true;
            } catch (StoreException e) {
                return false;
            }
        };
    }

    /** Takes a step whole, after something was cut off; again if need be. */
    void takes(Step step, Instant at) {
        awaitsThatNobodyHoldsAnything();
        for (int tries = 1; !node().takes(step, at); tries++) {
            if (tries == TRIES) {
                throw new AssertionError(step + " on " + at + " cannot be taken");
            }
        }
    }

    /** What a dead client has locked is skipped by others until the server notices that it is dead. */
    private void awaitsThatNobodyHoldsAnything() {
        String busy = "select pid from pg_stat_activity where datname = current_database()"
                + " and backend_type = 'client backend' and pid <> pg_backend_pid() and state <> 'idle'";
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (int tries = 0; isThere(statement, busy); tries++) {
                assertThat(tries).as("looks whether the dead hold anything").isLessThan(10_000);
                LockSupport.parkNanos(1_000_000);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isThere(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** A node whose statements are watched. */
    Node node(Watched.Watcher by) {
        return (step, at) -> {
            watcher.to = by;
            try {
                return node().takes(step, at);
            } finally {
                watcher.to = Switched.NOBODY;
            }
        };
    }

    Outcome outcome() {
        return new Outcome(database, outside);
    }

    @Override
    public void close() {
        pool.close();
        outside.close();
    }

    /** Now this one watches, now that one. */
    private static final class Switched implements Watched.Watcher {

        private static final Watched.Watcher NOBODY = new Watched.Watcher() {};

        private volatile Watched.Watcher to = NOBODY;

        @Override
        public void sends(Connection on) throws SQLException {
            to.sends(on);
        }

        @Override
        public void beforeCommit(Connection on) throws SQLException {
            to.beforeCommit(on);
        }

        @Override
        public void afterCommit(Connection on) throws SQLException {
            to.afterCommit(on);
        }
    }
}
