package io.leasehold.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.testkit.Together;
import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of their own, beside a host's. */
class MigrationTest {

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL_18"})
    void several_nodes_may_migrate_at_once_into_a_schema_of_their_own(Server server) throws SQLException {
        String schema = "beside_a_host";
        drop(server, schema);
        Callable<Boolean> node = () -> {
            Database.of(server.dataSource(), schema).migrate();
            return true;
        };
        // One process at a time has an H2 file open.
        List<Callable<Boolean>> nodes = server == Server.H2 ? List.of(node) : List.of(node, node, node);
        assertThat(Together.run(nodes)).containsOnly(true);
        Database database = Database.of(server.dataSource(), schema);
        database.migrate();
        assertThat(database.store().load(new ContractId("c1"))).isEmpty();
        assertThat(schemasOf(server, "schema_history")).contains(schema);
        assertThat(schemasOf(server, "contract")).contains(schema).doesNotContain("public");
        assertThat(schemasOf(server, "flyway_schema_history")).isEmpty();
        drop(server, schema);
    }

    /** A database of before keeps its attempts: what was paid had been taken note of. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL_18"})
    void attempts_of_before_are_kept(Server server) throws SQLException {
        String schema = "of_before";
        drop(server, schema);
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Dialect dialect = Dialect.of(connection);
            Flyway.configure()
                    .dataSource(server.dataSource())
                    .schemas(dialect.stored(schema))
                    .defaultSchema(dialect.stored(schema))
                    .table("schema_history")
                    .locations("classpath:io/leasehold/adapters/jdbc/tables")
                    .placeholders(dialect.placeholders())
                    .target("3")
                    .load()
                    .migrate();
            statement.execute("insert into " + schema + ".payment_attempt values ('c1', 1, 'c1-1', null, 'EUR 12.00',"
                    + " 'stripe', 'key', 'request', '2026-01-31 09:00:00+00', 'PAID', 'cs_1', 'stripe/pi_1', null)");
            statement.execute("insert into " + schema + ".payment_attempt values ('c1', 2, 'c1-2', 'c1-2', 'EUR 12.00',"
                    + " 'stripe', 'key', 'request', '2026-01-31 09:00:00+00', 'OPEN', null, null, null)");
        }
        Database database = Database.of(server.dataSource(), schema);
        database.migrate();
        List<Attempt> attempts = database.paymentAttempts().ofContract(new ContractId("c1"));
        assertThat(attempts.map(Attempt::state)).containsExactly(Attempt.State.NOTED, Attempt.State.OPEN);
        assertThat(attempts.head().payment()).containsExactly("stripe/pi_1");
        drop(server, schema);
    }

    @Test
    void a_schema_is_named_plainly() {
        for (String name : List.of("", "Contracts", "a b", "1st", "x\"; drop table y", "a".repeat(64))) {
            assertThatThrownBy(() -> Database.of(new JdbcDataSource(), name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("lower-case letters");
        }
    }

    @Test
    void transactions_that_are_isolated_otherwise_are_refused() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:;INIT=SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE");
        assertThatThrownBy(() -> Database.of(dataSource))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("READ COMMITTED");
    }

    private static void drop(Server server, String schema) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        }
    }

    private static List<String> schemasOf(Server server, String table) throws SQLException {
        List<String> schemas = List.empty();
        try (Connection connection = server.dataSource().getConnection();
                ResultSet tables =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase(table)) {
                    schemas = schemas.append(tables.getString("TABLE_SCHEM").toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        return schemas;
    }
}
