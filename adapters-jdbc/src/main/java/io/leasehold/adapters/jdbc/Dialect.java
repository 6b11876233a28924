package io.leasehold.adapters.jdbc;

import io.leasehold.ports.wire.Wire;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the databases do not say in the same words. */
enum Dialect {
    POSTGRESQL(
            PostgresCommits::new,
            "varchar collate \"C\"",
            "insert into @service_day (reachable_on) values (?) on conflict do nothing",
            "insert into @customer (id, version, account, commercial_mail) values (?, ?, ?, ?) on conflict do nothing",
            "insert into @tariff (effective, tariff) values (?, ?) on conflict do nothing",
            Dialect.ATTEMPT + " on conflict do nothing",
            """
            insert into @fan_out (name, after_contract, again, done) values (?, ?, cast(? as date), ?)
            on conflict (name) do update
            set after_contract = excluded.after_contract, again = excluded.again, done = excluded.done"""),
    H2(
            H2Commits::new,
            "varchar",
            "insert into @service_day (reachable_on) values (?)",
            "insert into @customer (id, version, account, commercial_mail) values (?, ?, ?, ?)",
            "insert into @tariff (effective, tariff) values (?, ?)",
            Dialect.ATTEMPT,
            "merge into @fan_out (name, after_contract, again, done) key (name) values (?, ?, cast(? as date), ?)");

    private static final String ATTEMPT = """
            insert into @payment_attempt (contract, number, reference, open_reference, amount, gateway, idempotency_key, request,
                begun_at, state, checkout, next_look)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Function<Wire, Commits> commits;
    private final String id;
    private final String reachable;
    private final String addCustomer;
    private final String addTariff;
    private final String addAttempt;
    private final String saveProgress;

    Dialect(
            Function<Wire, Commits> commits,
            String id,
            String reachable,
            String addCustomer,
            String addTariff,
            String addAttempt,
            String saveProgress) {
        this.commits = commits;
        this.id = id;
        this.reachable = reachable;
        this.addCustomer = addCustomer;
        this.addTariff = addTariff;
        this.addAttempt = addAttempt;
        this.saveProgress = saveProgress;
    }

    /** The one of the database that {@code connection} leads to; refuses one that is not known. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> POSTGRESQL;
            case "H2" -> H2;
            default -> throw new IllegalArgumentException("contracts are kept in PostgreSQL or H2, not in " + product);
        };
    }

    /** A name that is written without quotes, as the database stores it. */
    String stored(String name) {
        return this == H2 ? name.toUpperCase(Locale.ROOT) : name;
    }

    Commits commits(Wire wire) {
        return commits.apply(wire);
    }

    /** What the migration scripts leave open. */
    Map<String, String> placeholders() {
        boolean postgres = this == POSTGRESQL;
        return Map.of(
                "id", id,
                "wide", postgres ? "with (fillfactor = 60)" : "",
                "narrow", postgres ? "with (fillfactor = 80)" : "");
    }

    String reachable() {
        return reachable;
    }

    /** Does nothing if the id is taken. */
    String addCustomer() {
        return addCustomer;
    }

    /** Does nothing if there is one for that day. */
    String addTariff() {
        return addTariff;
    }

    /** Does nothing if the id is taken, or the reference while it is open. */
    String addAttempt() {
        return addAttempt;
    }

    String saveProgress() {
        return saveProgress;
    }
}
