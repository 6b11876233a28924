package io.leasehold.adapters.jdbc.schedule;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import io.leasehold.adapters.jdbc.Database;
import io.leasehold.ports.Leasehold;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Says how often what runs; everything has a default. */
public final class LoopsBuilder {

    final DataSource dataSource;
    final Leasehold leasehold;
    final Clock clock;
    String schema = "leasehold";
    Duration sweepEvery = Duration.ofMinutes(5);
    Duration takeOverAfter = Duration.ofMinutes(1);
    Duration patience = Duration.ofMinutes(5);
    LoopListener listener = (loop, took, failed) -> {};
    private Duration carryEvery = Duration.ofSeconds(5);

    LoopsBuilder(DataSource dataSource, Leasehold leasehold, Clock clock) {
        this.dataSource = dataSource;
        this.leasehold = leasehold;
        this.clock = clock;
    }

    /** The schema of the tables, the same as the store's; {@code leasehold} unless said. */
    public LoopsBuilder schema(String name) {
        schema = name;
        return this;
    }

    /** The pause between two sweeps in the cluster; 5 minutes unless said. */
    public LoopsBuilder sweepEvery(Duration pause) {
        sweepEvery = positive(pause, "pause between two sweeps");
        return this;
    }

    /** The pause between two rounds of this node's courier; 5 seconds unless said. */
    public LoopsBuilder carryEvery(Duration pause) {
        carryEvery = positive(pause, "pause between two rounds of the courier");
        return this;
    }

    /**
     * How long a node that sweeps may give no sign of life before another sweeps instead, the same on all nodes; a minute
     * unless said. Were it alive after all, both would sweep, each up to its own cap on deletions.
     */
    public LoopsBuilder takeOverAfter(Duration silence) {
        takeOverAfter = positive(silence, "silence after which another node takes over");
        return this;
    }

    /** How long {@link Loops#close} waits for each of the runs under way; 5 minutes unless said. */
    public LoopsBuilder patience(Duration wait) {
        patience = positive(wait, "patience with a run under way");
        return this;
    }

    /** Hears of every run, to measure it. */
    public LoopsBuilder listener(LoopListener hears) {
        listener = hears;
        return this;
    }

    /**
     * Starts the loops; each runs at once.
     *
     * @throws IllegalStateException if the tables are not there
     * @throws IllegalArgumentException as {@link Database#of(DataSource, String)} does
     */
    public Loops start() {
        Database.of(dataSource, schema);
        boolean isH2;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            isH2 = "H2".equals(connection.getMetaData().getDatabaseProductName());
            statement.execute("select 1 from " + schema + ".scheduled_tasks where 1 = 0");
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the tables of the loops are not in the schema " + schema + ": call Database.migrate() first", e);
        }
        JdbcCustomization speech =
                isH2 ? new DefaultJdbcCustomization(false) : new PostgreSqlJdbcCustomization(false, false);
        return new Loops(this, speech).started(carryEvery);
    }

    private static Duration positive(Duration duration, String what) {
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException("the " + what + " must be a millisecond or more: " + duration);
        }
        return duration;
    }
}
