package io.leasehold.adapters.jdbc;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.Store;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.payment.PaymentAttempts;
import io.leasehold.ports.wire.Wire;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A database that keeps what the library must not lose: PostgreSQL 13 and newer, or H2. Its tables live in a schema of
 * their own, with a history of migrations of their own. Any number of nodes can share one; instances can be shared among
 * threads.
 *
 * <pre>{@code
 * Database database = Database.of(dataSource);
 * database.migrate();
 * Leasehold leasehold = Leasehold.builder().store(database.store()).customers(database.customers())…
 * }</pre>
 */
public final class Database {

    private static final String SCRIPTS = "classpath:io/leasehold/adapters/jdbc";

    /** Whoever asks for a contract asks again soon: to quote, to order, to pay. A few kilobytes each. */
    private static final int RECENT = 1000;

    private final DataSource dataSource;
    private final Schema schema;
    private final Dialect dialect;
    private final Transactions transactions;
    private final Wire wire = Wire.remembering(RECENT);

    private Database(DataSource dataSource, Schema schema, Dialect dialect) {
        this.dataSource = dataSource;
        this.schema = schema;
        this.dialect = dialect;
        this.transactions = new Transactions(dataSource, schema);
    }

    /** As {@link #of(DataSource, String)}, in the schema {@code leasehold}. */
    public static Database of(DataSource dataSource) {
        return of(dataSource, "leasehold");
    }

    /**
     * A database in which the tables are, or will be, in {@code schema}.
     *
     * @param dataSource gives connections that are not in a transaction; a pool
     * @param schema at most 63 lower-case letters, digits and underscores, a letter first
     * @throws IllegalArgumentException if the schema has another name, if the database is another one, if its
     *     transactions are not isolated as {@code READ COMMITTED}, or if it is an H2 that writes commits late and this
     *     user may not change that
     * @throws StoreException if it cannot be reached
     */
    public static Database of(DataSource dataSource, String schema) {
        Schema named = new Schema(schema);
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                throw new IllegalArgumentException("the data source must give READ COMMITTED transactions");
            }
            Dialect dialect = Dialect.of(connection);
            dialect.writeAtOnce(connection);
            return new Database(dataSource, named, dialect);
        } catch (SQLException e) {
            throw Failures.of("reach the database", e);
        }
    }

    /**
     * Makes the tables, or brings them to what this version of the library needs. Harmless if they are that already, and
     * if several nodes do it at once.
     */
    public void migrate() {
        String stored = dialect.stored(schema.name());
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(stored)
                .defaultSchema(stored)
                .table("schema_history")
                .locations(SCRIPTS + "/tables", SCRIPTS + "/" + dialect.name().toLowerCase(Locale.ROOT))
                .placeholders(dialect.placeholders())
                .load()
                .migrate();
    }

    /** Contracts, effects, invoices and all that commits with them. */
    public Store store() {
        return new JdbcStore(transactions, dialect, wire);
    }

    /** Customers and what they accepted. */
    public CustomerStore customers() {
        return new JdbcCustomers(transactions, dialect, wire);
    }

    /** Attempts to be paid. They are committed at once, also {@link #within} a transaction of the host. */
    public PaymentAttempts paymentAttempts() {
        return new JdbcAttempts(transactions, dialect);
    }

    /**
     * Conditions of sale to which tariffs are added while the service runs.
     *
     * @param terms in force
     * @param catalogue what is on offer apart from the tariffs that were announced here
     */
    public Conditions conditions(Terms terms, Catalogue catalogue) {
        return new JdbcConditions(transactions, dialect, wire, terms, catalogue);
    }

    /**
     * Does {@code work} in the host's own transaction: what this thread commits to the library's ports within lasts if
     * and only if the host commits {@code connection}. Where {@code work} throws, the host rolls back. Listeners hear
     * of what happened before the host has committed it.
     *
     * @param connection to the same database, with auto-commit off; it is neither committed nor closed
     * @throws IllegalArgumentException if auto-commit is on: then nothing could be rolled back
     */
    public <T> T within(Connection connection, Supplier<T> work) {
        return transactions.within(connection, work);
    }
}
