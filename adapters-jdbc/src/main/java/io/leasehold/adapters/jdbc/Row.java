package io.leasehold.adapters.jdbc;

import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The current row of a result; columns count from 1. Nothing of it may be used once the next row is read. */
record Row(ResultSet columns) {

    /** Reads a value off a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    String text(int column) throws SQLException {
        return columns.getString(column);
    }

    Option<String> maybeText(int column) throws SQLException {
        return Option.of(columns.getString(column));
    }

    int number(int column) throws SQLException {
        return columns.getInt(column);
    }

    long count(int column) throws SQLException {
        return columns.getLong(column);
    }

    boolean flag(int column) throws SQLException {
        return columns.getBoolean(column);
    }

    LocalDate date(int column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    Option<LocalDate> maybeDate(int column) throws SQLException {
        return Option.of(columns.getObject(column, LocalDate.class));
    }

    Option<Instant> maybeInstant(int column) throws SQLException {
        return Option.of(columns.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
