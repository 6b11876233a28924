package io.leasehold.benchmarks.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL of one's own, as durable as one in earnest, and connections to it. */
final class Server implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final HikariDataSource dataSource;

    private Server(EmbeddedPostgres postgres, HikariDataSource dataSource) {
        this.postgres = postgres;
        this.dataSource = dataSource;
    }

    /**
     * Starts it; it and all that is in it are gone when it is closed.
     *
     * @param settings beside those that make it durable, or in their place
     */
    static Server start(int connections, Map<String, String> settings) throws IOException {
        // What is started here is meant for tests, which do without durability: all of it is asked for.
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_planning", "on")
                .setPGStartupWait(Duration.ofMinutes(1));
        settings.forEach(builder::setServerConfig);
        EmbeddedPostgres postgres = builder.start();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(Duration.ofMinutes(1).toMillis());
        return new Server(postgres, new HikariDataSource(config));
    }

    /** How it runs, as it says itself. */
    String durability() throws SQLException {
        return new Sql(dataSource).text("""
                select version() || ', fsync ' || current_setting('fsync')
                    || ', synchronous_commit ' || current_setting('synchronous_commit')
                    || ', full_page_writes ' || current_setting('full_page_writes')
                    || ', wal_sync_method ' || current_setting('wal_sync_method')
                    || ', shared_buffers ' || current_setting('shared_buffers')""");
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() throws IOException {
        dataSource.close();
        postgres.close();
    }
}
