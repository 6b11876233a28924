package io.leasehold.adapters.jdbc.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The smallest pool there is, for a process with one thread that starts soon: one connection, made again if it broke. */
final class OneConnection {

    private final DataSource database;
    private Connection open;

    private OneConnection(DataSource database, Connection open) {
        this.database = database;
        this.open = open;
    }

    static DataSource to(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        try {
            OneConnection one = new OneConnection(database, database.getConnection());
            return (DataSource) Proxy.newProxyInstance(
                    OneConnection.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, arguments) -> one.lend());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection lend() throws SQLException {
        if (open.isClosed()) {
            open = database.getConnection();
        }
        Connection lent = open;
        return (Connection) Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(lent, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
