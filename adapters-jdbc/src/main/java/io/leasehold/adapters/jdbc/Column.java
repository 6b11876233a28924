package io.leasehold.adapters.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many values as one argument, an array. */
final class Column {

    private final String type;
    private final @Nullable Object[] values;

    private Column(String type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    static Column texts(Collection<String> values) {
        return new Column("varchar", values.toArray(String[]::new));
    }

    /** The values at {@code index} of each row. */
    static Column of(String type, List<@Nullable Object[]> rows, int index) {
        @Nullable
        Object[] values = switch (type) {
            case "bigint" -> new Long[rows.size()];
            case "boolean" -> new Boolean[rows.size()];
            default -> new String[rows.size()];
        };
        boolean asText = values instanceof String[];
        for (int i = 0; i < values.length; i++) {
            @Nullable Object value = rows.get(i)[index];
            values[i] = asText && value != null ? value.toString() : value;
        }
        return new Column(type, values);
    }

    Array array(Connection connection) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
