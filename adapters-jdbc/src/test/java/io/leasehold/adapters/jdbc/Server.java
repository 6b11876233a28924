package io.leasehold.adapters.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
import javax.sql.DataSource;

/** The real databases that are tested on; each is started once, when it is asked for first. */
enum Server {
    H2(""),
    POSTGRESQL_13("postgres-13.jar"),
    POSTGRESQL_15("postgres-15.jar"),
    POSTGRESQL_18("");

    private static final String TABLES = "contract, attention, event, effect, payment, invoice, invoice_series,"
            + " invoice_count, daily_copies, service_day, fan_out, customer, tariff,"
            + " payment_attempt, journal";
    private static final Map<Server, HikariDataSource> RUNNING = new EnumMap<>(Server.class);

    /** The binaries, if they are not the ones on the class path. */
    private final String binaries;

    Server(String binaries) {
        this.binaries = binaries;
    }

    /** Connections to it. */
    DataSource dataSource() {
        synchronized (RUNNING) {
            return RUNNING.computeIfAbsent(this, Server::start);
        }
    }

    /** A database with all tables and nothing in them. */
    Database empty() {
        Database database = Database.of(dataSource());
        database.migrate();
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES.split(", ")) {
                statement.execute("truncate table leasehold." + table);
            }
            statement.execute("insert into leasehold.invoice_count (numbered) values (0)");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return database;
    }

    private HikariDataSource start() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(this == H2 ? h2() : postgres());
        config.setMaximumPoolSize(10);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        return new HikariDataSource(config);
    }

    private static String h2() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target"), "h2-");
            return "jdbc:h2:file:" + directory.toAbsolutePath().resolve("leasehold");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String postgres() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            if (!binaries.isEmpty()) {
                JarFile jar =
                        new JarFile(Path.of("target", "postgres", binaries).toFile());
                builder.setPgBinaryResolver((system, machine) -> jar.getInputStream(
                        jar.getEntry("postgres-" + system.toLowerCase(Locale.ROOT) + "-" + machine + ".txz")));
            }
            EmbeddedPostgres postgres = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
            return postgres.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
