package io.leasehold.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.terms.Acceptance;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What H2 said that it committed is there when its process dies. */
@Timeout(120)
class KilledH2Test {

    private static final List<CustomerId> ALL =
            List.range(0, 20).map(nth -> new CustomerId(String.format("customer-%02d", nth)));
    private static final int DEAD = 137;

    @TempDir
    private Path directory;

    @Test
    void what_was_acknowledged_outlives_a_process_that_dies_at_once() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Dying.class.getName(),
                        url())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(DEAD);
        Database database = Database.of(dataSource(url(), ""));
        assertThat(ALL.filter(id -> database.customers().account(id).isDefined()))
                .isEqualTo(ALL);
    }

    @Test
    void who_may_not_have_it_write_at_once_is_refused_until_somebody_else_has() throws SQLException {
        try (Connection admin = dataSource(url(), "").getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("create user plain password ''");
            DataSource plain = dataSource(url(), "plain");
            assertThatThrownBy(() -> Database.of(plain))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("an administrator must SET WRITE_DELAY 0");
            statement.execute("set write_delay 0");
            assertThat(Database.of(plain)).isNotNull();
        }
    }

    private String url() {
        return "jdbc:h2:file:" + directory.resolve("killed");
    }

    private static DataSource dataSource(String url, String user) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        dataSource.setUser(user);
        return dataSource;
    }

    /** Adds all customers and dies, with nothing closed. */
    static final class Dying {

        private Dying() {}

        public static void main(String[] arguments) throws SQLException {
            DataSource dataSource = dataSource(arguments[0], "");
            // Otherwise the file is closed after each piece of work, which writes it.
            try (Connection open = dataSource.getConnection()) {
                Database database = Database.of(dataSource);
                database.migrate();
                boolean added = ALL.forAll(id -> database.customers()
                        .add(
                                Samples.customer(id.value()),
                                new Acceptance(Samples.TERMS.version(), LocalDate.of(2026, 1, 31))));
                Runtime.getRuntime().halt(added && open.isValid(1) ? DEAD : 1);
            }
        }
    }
}
