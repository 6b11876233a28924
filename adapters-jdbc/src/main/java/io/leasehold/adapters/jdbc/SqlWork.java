package io.leasehold.adapters.jdbc;

import java.sql.SQLException;

/** Something done on a connection. */
@FunctionalInterface
interface SqlWork<T> {

    T on(Session session) throws SQLException;
}
