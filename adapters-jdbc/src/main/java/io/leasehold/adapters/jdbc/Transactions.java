package io.leasehold.adapters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which connection a thread works on. A thread that is in a transaction stays in it, whoever began it; otherwise each
 * piece of work has one of its own.
 */
final class Transactions {

    private final DataSource dataSource;
    private final Schema schema;
    // A thread may work on several databases at once, each in a transaction of its own.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Session> current = new ThreadLocal<>();

    Transactions(DataSource dataSource, Schema schema) {
        this.dataSource = dataSource;
        this.schema = schema;
    }

    /** Does what is a single statement. */
    <T> T statement(String what, SqlWork<T> work) {
        Session open = current.get();
        if (open != null) {
            return run(what, open, work);
        }
        return apart(what, work);
    }

    /** Does what is a single statement, which lasts whatever becomes of the transaction that the thread is in. */
    <T> T apart(String what, SqlWork<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            Session session = new Session(connection, schema);
            return connection.getAutoCommit()
                    ? work.on(session)
                    : committed(connection, () -> run(what, session, work));
        } catch (SQLException e) {
            throw Failures.of(what, e);
        }
    }

    /** Does all of {@code work} or, if it throws, nothing of it. */
    <T> T transaction(String what, SqlWork<T> work) {
        Session open = current.get();
        if (open != null) {
            return run(what, open, work);
        }
        try (Connection connection = dataSource.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return committed(connection, () -> begun(connection, what, work));
            } finally {
                connection.setAutoCommit(before);
            }
        } catch (SQLException e) {
            throw Failures.of(what, e);
        }
    }

    private static <T> T committed(Connection connection, Supplier<T> work) throws SQLException {
        try {
            T result = work.get();
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollback(connection, e);
            throw e;
        }
    }

    /** Does {@code work} in one transaction; those it begins are parts of it. */
    <T> T together(Supplier<T> work) {
        return transaction("commit", session -> work.get());
    }

    /** Does {@code work} in the transaction of {@code host}, which ends it. */
    <T> T within(Connection host, Supplier<T> work) {
        try {
            if (host.getAutoCommit()) {
                throw new IllegalArgumentException("a host's transaction needs a connection with auto-commit off");
            }
        } catch (SQLException e) {
            throw Failures.of("join a host's transaction", e);
        }
        return begun(host, "work within a host's transaction", session -> work.get());
    }

    private <T> T begun(Connection connection, String what, SqlWork<T> work) {
        @Nullable Session outer = current.get();
        Session session = new Session(connection, schema);
        current.set(session);
        try {
            return run(what, session, work);
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    private static <T> T run(String what, Session session, SqlWork<T> work) {
        try {
            return work.on(session);
        } catch (SQLException e) {
            throw Failures.of(what, e);
        }
    }

    /** A connection that is broken is rolled back by the database; what broke it is what matters. */
    private static void rollback(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
