package io.leasehold.adapters.jdbc.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A world as it was at a moment, to be had again and again. */
final class Saved {

    private final World world;
    private final List<String> tables;
    private final long ledger;

    private Saved(World world, List<String> tables, long ledger) {
        this.world = world;
        this.tables = tables;
        this.ledger = ledger;
    }

    /** Whatever was saved before is forgotten. */
    static Saved of(World world) {
        List<String> tables = tables(world);
        execute(
                world,
                tables.stream()
                        .map(it -> "create table if not exists saved." + it + " (like leasehold." + it + "); "
                                + "delete from saved." + it + "; "
                                + "insert into saved." + it + " select * from leasehold." + it)
                        .toList(),
                "create schema if not exists saved");
        return new Saved(world, tables, world.outside().length());
    }

    void restore() {
        execute(
                world,
                tables.stream()
                        .map(it -> "insert into leasehold." + it + " overriding system value select * from saved." + it)
                        .toList(),
                tables.stream().map(it -> "delete from leasehold." + it).toArray(String[]::new));
        world.outside().backTo(ledger);
    }

    private static List<String> tables(World world) {
        try (Connection connection = world.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'leasehold' and table_name <> 'schema_history'")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void execute(World world, List<String> then, String... first) {
        try (Connection connection = world.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(String.join("; ", first) + "; " + String.join("; ", then));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
