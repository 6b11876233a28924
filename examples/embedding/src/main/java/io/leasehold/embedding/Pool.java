package io.leasehold.embedding;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Connections to the database of an example. */
final class Pool {

    private static final String IN_MEMORY = "jdbc:h2:mem:leasehold;DB_CLOSE_DELAY=-1";

    private Pool() {}

    /** To the one whose JDBC URL is the argument, or the property {@code leasehold.database}, or in memory. */
    static HikariDataSource open(String... args) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args.length > 0 ? args[0] : System.getProperty("leasehold.database", IN_MEMORY));
        config.setMaximumPoolSize(5);
        return new HikariDataSource(config);
    }
}
