package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leasehold.adapters.jdbc.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of our own, on a data directory of its own, that can be killed and started again. */
final class Cluster implements AutoCloseable {

    /** As little as is needed to lose nothing that was committed. */
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "max_connections", "60");

    /** For tests in which it is not the database that dies. */
    static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "max_connections", "60");

    private static @Nullable Cluster shared;

    private final Path directory;
    private final Map<String, String> settings;
    private EmbeddedPostgres running;

    Cluster(Path directory, Map<String, String> settings) {
        this.directory = directory;
        this.settings = settings;
        this.running = started(0);
    }

    /** The one that all tests use in which the database does not die. */
    static synchronized Cluster shared() {
        if (shared == null) {
            Cluster cluster = new Cluster(directory(), FAST);
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            shared = cluster;
        }
        return shared;
    }

    static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "fault")), "run-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty database with all tables. */
    String newDatabase(String name) {
        execute(url("postgres"), "drop database if exists " + name + " with (force)", "create database " + name);
        try (HikariDataSource pool = pool(url(name))) {
            Database.of(pool).migrate();
        }
        return url(name);
    }

    String url(String database) {
        return running.getJdbcUrl("postgres", database);
    }

    /** A pool that gives up soon. */
    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Duration.ofSeconds(2).toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    static void execute(String url, String... statements) {
        try (Connection connection = java.sql.DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    boolean isUp() {
        try (Connection connection = java.sql.DriverManager.getConnection(url("postgres"))) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Waits until it is back. */
    void awaits() {
        for (int tries = 0; !isUp(); tries++) {
            assertThat(tries).as("looks whether the database is back").isLessThan(3_000);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** The server and all its processes are killed (-9), with nothing written that was not written before. */
    void dies() {
        ProcessHandle server = server();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (int tries = 0; all.stream().anyMatch(ProcessHandle::isAlive); tries++) {
            assertThat(tries).as("looks whether the database is dead").isLessThan(3_000);
            LockSupport.parkNanos(5_000_000);
        }
        // One that is stopped takes it away.
        assertThat(pidFile()).exists();
    }

    /** The process that was started has started it and is gone. */
    private ProcessHandle server() {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).trim());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return directory.resolve("data").resolve("postmaster.pid");
    }

    /** Starts it again, on the same port; it recovers by itself. */
    void comesBack() {
        int port = running.getPort();
        close();
        running = started(port);
    }

    private EmbeddedPostgres started(int port) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60));
        settings.forEach(builder::setServerConfig);
        if (port != 0) {
            builder.setPort(port);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
