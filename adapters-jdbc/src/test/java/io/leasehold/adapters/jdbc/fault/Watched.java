package io.leasehold.adapters.jdbc.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A data source somebody watches: each statement before it is sent, each commit before and after. */
final class Watched {

    /** Watches; may break connections, end the process or throw. */
    interface Watcher {

        /** A statement is about to be sent. */
        default void sends(Connection on) throws SQLException {}

        /** What was changed is about to be committed. */
        default void beforeCommit(Connection on) throws SQLException {}

        /** What was changed is committed, and nobody was told so far. */
        default void afterCommit(Connection on) throws SQLException {}
    }

    /** Does a call, or something else in its place. */
    @FunctionalInterface
    private interface Calls {
        Object call(Method method, Object... arguments) throws Throwable;
    }

    private Watched() {}

    static DataSource by(Watcher watcher, DataSource real) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = invoke(real, method, arguments);
            return result instanceof Connection connection ? connection(watcher, connection) : result;
        });
    }

    private static Connection connection(Watcher watcher, Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("commit")) {
                watcher.beforeCommit(real);
                Object result = invoke(real, method, arguments);
                watcher.afterCommit(real);
                return result;
            }
            Object result = invoke(real, method, arguments);
            return result instanceof PreparedStatement statement ? statement(watcher, real, statement) : result;
        });
    }

    private static PreparedStatement statement(Watcher watcher, Connection connection, PreparedStatement real) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return invoke(real, method, arguments);
            }
            watcher.sends(connection);
            // Outside of a transaction a statement that changes something commits by itself.
            boolean commits = connection.getAutoCommit() && !method.getName().equals("executeQuery");
            if (commits) {
                watcher.beforeCommit(connection);
            }
            Object result = invoke(real, method, arguments);
            if (commits) {
                watcher.afterCommit(connection);
            }
            return result;
        });
    }

    private static Object invoke(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                Watched.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.call(method, arguments == null ? new Object[0] : arguments)));
    }
}
