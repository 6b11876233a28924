package io.leasehold.benchmarks.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The same rows of what is due, written as one would by hand: batches as large as those of the library, each one
 * transaction that locks what is due, reads it, and writes a table at a time. Nothing is decided, and no JSON made or
 * read; the bytes are those of a sample.
 */
final class SweepByHand {

    private static final int BATCH = 500;

    private final DataSource dataSource;
    private final Change change;

    SweepByHand(DataSource dataSource, Change change) {
        this.dataSource = dataSource;
        this.change = change;
    }

    /** Sweeps all that is due and that nobody else sweeps; how many contracts that were. */
    int run(LocalDate today) throws SQLException {
        int swept = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            int batch = batch(connection, today);
            while (batch > 0) {
                swept += batch;
                batch = batch(connection, today);
            }
            connection.setAutoCommit(true);
        }
        return swept;
    }

    private int batch(Connection connection, LocalDate today) throws SQLException {
        List<String> ids = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select c.id, c.version, c.state from bare.attention a join bare.contract c on c.id = a.contract
                where a.due <= ? order by a.due, a.contract limit ? for update of a skip locked""")) {
            statement.setObject(1, today);
            statement.setInt(2, BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                    versions.add(rows.getLong(2));
                    if (rows.getString(3).isEmpty()) {
                        throw new IllegalStateException("a contract without a state");
                    }
                }
            }
        }
        if (!ids.isEmpty()) {
            write(connection, ids, versions);
        }
        connection.commit();
        return ids.size();
    }

    private void write(Connection connection, List<String> ids, List<Long> versions) throws SQLException {
        Array contracts = connection.createArrayOf("varchar", ids.toArray());
        Array before = connection.createArrayOf("bigint", versions.toArray());
        Array states = connection.createArrayOf(
                "varchar", Collections.nCopies(ids.size(), change.state()).toArray());
        update(connection, """
                update bare.contract c set version = r.version + ?, state = r.state
                from unnest(?::varchar[], ?::bigint[], ?::varchar[]) r (id, version, state) where c.id = r.id""", change.happened().size(), contracts, before, states);
        insertEvents(connection, contracts, before, ids.size());
        insertEffects(connection, contracts, ids.size());
        update(
                connection,
                "update bare.attention set due = ?, leased_until = null where contract = any(?)",
                change.due(),
                contracts);
    }

    private void insertEvents(Connection connection, Array contracts, Array before, int size) throws SQLException {
        long nth = 0;
        for (Change.Happened event : change.happened()) {
            nth++;
            update(
                    connection,
                    """
                    insert into bare.event (contract, sequence, happened_on, actor, event)
                    select r.id, r.version + ?, ?, r.actor, r.event
                    from unnest(?::varchar[], ?::bigint[], ?::varchar[], ?::varchar[]) r (id, version, actor, event)""",
                    nth,
                    event.on(),
                    contracts,
                    before,
                    repeated(connection, event.actor(), size),
                    repeated(connection, event.event(), size));
        }
    }

    private void insertEffects(Connection connection, Array contracts, int size) throws SQLException {
        for (Change.Arisen effect : change.arisen()) {
            update(
                    connection,
                    """
                    insert into bare.effect (contract, effect_key, line, effect, ready, appointed, place)
                    select r.id, r.effect_key, ?, r.effect, ?, ?, nextval('bare.effect_place')
                    from unnest(?::varchar[], ?::varchar[], ?::varchar[]) r (id, effect_key, effect)""",
                    effect.line(),
                    effect.ready(),
                    effect.appointed(),
                    contracts,
                    repeated(connection, effect.key(), size),
                    repeated(connection, effect.effect(), size));
        }
    }

    private static Array repeated(Connection connection, String value, int times) throws SQLException {
        return connection.createArrayOf(
                "varchar", Collections.nCopies(times, value).toArray());
    }

    private static void update(Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }
}
