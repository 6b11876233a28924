package io.leasehold.adapters.jdbc;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. An {@code @} stands before what is in the schema, a question mark takes one argument; an {@code Option} is null where it is empty. */
record Session(Connection connection, Schema schema) {

    <T> List<T> list(String sql, Row.Reader<T> reader, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            java.util.List<T> read = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                read.add(reader.read(row));
            }
            return List.ofAll(read);
        }
    }

    <T> Option<T> first(String sql, Row.Reader<T> reader, Object... arguments) throws SQLException {
        return list(sql, reader, arguments).headOption();
    }

    boolean exists(String sql, Object... arguments) throws SQLException {
        return first("select 1 from (" + sql + ") found", row -> true, arguments)
                .isDefined();
    }

    /** How many rows were changed. */
    int update(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /** The same statement for each row of arguments; how many rows each of them changed. */
    int[] updateAll(String sql, java.util.List<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(schema.sql(sql))) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(schema.sql(sql));
        try {
            bind(statement, arguments);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, argument(arguments[i]));
        }
    }

    /** As fine as a database keeps it: if one side of a comparison were finer, a moment would not be its own equal. */
    static OffsetDateTime moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private @Nullable Object argument(@Nullable Object value) throws SQLException {
        if (value instanceof Option<?> option) {
            return option.isEmpty() ? null : argument(option.get());
        }
        if (value instanceof Instant instant) {
            return moment(instant);
        }
        return value instanceof Column column ? column.array(connection) : value;
    }
}
