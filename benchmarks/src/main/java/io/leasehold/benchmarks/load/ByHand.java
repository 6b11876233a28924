package io.leasehold.benchmarks.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The same rows of one contract at a time, written as one would by hand: prepared statements, one a table, batches of
 * rows, a transaction for each step. Nothing is decided, and no JSON made or read; the bytes are those of a sample.
 */
final class ByHand {

    private final DataSource dataSource;

    ByHand(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A renewal: what it needs is read and the request is stored, then the payment. */
    void renew(String id, Change requested, Change paid) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            write(connection, id, requested, read(connection, " for update of c", id));
            connection.commit();
            write(connection, id, paid, lock(connection, id));
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Effects are claimed, up to a hundred, and each is settled: read what it is about, then store what came of it. */
    int carry(OffsetDateTime now, Change settled) throws SQLException {
        int carried = 0;
        try (Connection connection = dataSource.getConnection()) {
            List<String[]> claimed = claim(connection, now);
            while (!claimed.isEmpty()) {
                for (String[] effect : claimed) {
                    settle(connection, effect[0], effect[1], settled);
                }
                carried += claimed.size();
                claimed = claim(connection, now);
            }
        }
        return carried;
    }

    private static List<String[]> claim(Connection connection, OffsetDateTime now) throws SQLException {
        String sql = """
                update bare.effect e set ready = ? from (
                    select contract, effect_key from bare.effect
                    where ready <= ? and not parked and not appointed
                    order by ready, place limit 100 for update skip locked) next
                where e.contract = next.contract and e.effect_key = next.effect_key
                returning e.contract, e.effect_key, e.effect""";
        List<String[]> claimed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, now.plusMinutes(10));
            statement.setObject(2, now);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
                }
            }
        }
        return claimed;
    }

    private static void settle(Connection connection, String id, String key, Change settled) throws SQLException {
        read(connection, "", id);
        connection.setAutoCommit(false);
        long version = lock(connection, id);
        update(connection, "delete from bare.effect where contract = ? and effect_key = ?", id, key);
        write(connection, id, settled, version);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Reads the contract with the account of its owner; its version. */
    private static long read(Connection connection, String lock, String id) throws SQLException {
        return version(connection, """
                select c.version, c.state, u.account from bare.contract c join bare.customer u on u.id = c.owner
                where c.id = ?""" + lock, id);
    }

    private static long lock(Connection connection, String id) throws SQLException {
        return version(connection, "select version, state from bare.contract where id = ? for update", id);
    }

    private static long version(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next() || rows.getString(2).isEmpty()) {
                    throw new IllegalStateException("there is no contract " + id);
                }
                return rows.getLong(1);
            }
        }
    }

    private static void write(Connection connection, String id, Change change, long version) throws SQLException {
        long after = version + change.happened().size();
        update(connection, "update bare.contract set version = ?, state = ? where id = ?", after, change.state(), id);
        insert(
                connection,
                "insert into bare.event (contract, sequence, happened_on, actor, event) values (?, ?, ?, ?, ?)",
                events(id, change, version));
        update(
                connection,
                "update bare.attention set due = ?, leased_until = null where contract = ?",
                change.due(),
                id);
        insert(connection, """
                insert into bare.effect (contract, effect_key, line, effect, ready, appointed, place)
                values (?, ?, ?, ?, ?, ?, nextval('bare.effect_place'))""", effects(id, change));
        for (int i = 0; i < change.payments(); i++) {
            update(
                    connection,
                    "insert into bare.payment (contract, id, sequence) values (?, ?, ?)",
                    id,
                    "pay-" + id + "-" + after,
                    after);
        }
        for (int i = 0; i < change.invoices(); i++) {
            update(
                    connection,
                    "insert into bare.invoice (contract, sequence, owner, drawn)"
                            + " values (?, ?, ?, nextval('bare.invoice_drawn'))",
                    id,
                    after,
                    Shop.owner(id).value());
        }
    }

    private static List<@Nullable Object[]> events(String id, Change change, long version) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Change.Happened event : change.happened()) {
            rows.add(new @Nullable Object[] {id, version + rows.size() + 1, event.on(), event.actor(), event.event()});
        }
        return rows;
    }

    private static List<@Nullable Object[]> effects(String id, Change change) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Change.Arisen effect : change.arisen()) {
            rows.add(new @Nullable Object[] {
                id, effect.key(), effect.line(), effect.effect(), effect.ready(), effect.appointed()
            });
        }
        return rows;
    }

    private static void update(Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            statement.executeUpdate();
        }
    }

    private static void insert(Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}
