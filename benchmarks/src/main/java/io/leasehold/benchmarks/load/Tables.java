package io.leasehold.benchmarks.load;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The tables of the library, in the schema {@code leasehold}, and the same ones for SQL by hand, in {@code bare}. */
final class Tables {

    private static final List<String> NAMES =
            List.of("contract", "attention", "event", "effect", "payment", "invoice", "daily_copies", "customer");

    private final Sql sql;

    Tables(Sql sql) {
        this.sql = sql;
    }

    /** Brings what is in {@code bare} to what is in {@code leasehold}. */
    void copy() throws SQLException {
        for (String name : NAMES) {
            sql.run("truncate bare." + name);
            sql.run("insert into bare." + name + " select * from leasehold." + name);
        }
        sql.number("select setval('bare.effect_place', nextval('leasehold.effect_place'))");
        sql.number("select setval('bare.invoice_drawn', nextval('leasehold.invoice_drawn'))");
        tidy();
    }

    /** Leaves nothing to be cleaned up while something is measured. */
    void tidy() throws SQLException {
        for (String name : NAMES) {
            sql.run("vacuum analyze leasehold." + name);
            sql.run("vacuum analyze bare." + name);
        }
    }

    /** Whoever is measured next begins with nothing to be written to disk. */
    void settle() throws SQLException {
        sql.run("checkpoint");
    }

    /** The next day on which a contract needs a look. */
    LocalDate nextDue() throws SQLException {
        return sql.list("select min(due) from leasehold.attention", row -> row.getObject(1, LocalDate.class))
                .get(0);
    }
}
