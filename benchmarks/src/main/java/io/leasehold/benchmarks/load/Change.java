package io.leasehold.benchmarks.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the library changed of a contract between two moments, as rows: what SQL by hand has to write as well.
 *
 * @param state of the contract afterwards
 * @param due its attention date afterwards, if any
 * @param happened the events that were added
 * @param arisen the effects that were added
 * @param carried the keys of the effects that are gone
 * @param payments how many payments were added
 * @param invoices how many invoices were drawn
 */
record Change(
        String state,
        @Nullable LocalDate due,
        List<Happened> happened,
        List<Arisen> arisen,
        List<String> carried,
        int payments,
        int invoices) {

    /** A row of an event. */
    record Happened(LocalDate on, String actor, String event) {}

    /** A row of an effect. */
    record Arisen(String key, @Nullable String line, String effect, OffsetDateTime ready, boolean appointed) {}

    /** All rows of a contract at one moment. */
    record Rows(
            String state,
            @Nullable LocalDate due,
            List<Happened> events,
            List<Arisen> effects,
            int payments,
            int invoices) {

        /** What has changed since {@code before}. */
        Change since(Rows before) {
            return new Change(
                    state,
                    due,
                    events.subList(before.events.size(), events.size()),
                    effects.stream()
                            .filter(effect -> !before.effects.contains(effect))
                            .toList(),
                    before.effects.stream()
                            .filter(effect -> !effects.contains(effect))
                            .map(Arisen::key)
                            .toList(),
                    payments - before.payments,
                    invoices - before.invoices);
        }
    }

    /** How much it is, for whoever wonders. */
    String size() {
        int bytes = happened.stream()
                .mapToInt(it -> it.event().length() + it.actor().length())
                .sum();
        return happened.size() + " events of " + bytes + " bytes, " + arisen.size() + " effects, " + carried.size()
                + " carried, " + payments + " payments, " + invoices + " invoices, a state of " + state.length()
                + " bytes, due on " + due;
    }

    /** The rows of a contract as the library left them. */
    static Rows rows(Sql sql, String id) throws SQLException {
        return new Rows(
                sql.text("select state from leasehold.contract where id = ?", id),
                sql
                        .list(
                                "select due from leasehold.attention where contract = ?",
                                row -> row.getObject(1, LocalDate.class),
                                id)
                        .stream()
                        .findFirst()
                        .orElse(null),
                sql.list(
                        "select happened_on, actor, event from leasehold.event where contract = ? order by sequence",
                        row -> new Happened(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)),
                        id),
                sql.list(
                        "select effect_key, line, effect, ready, appointed from leasehold.effect where contract = ?"
                                + " order by place",
                        Change::arisen,
                        id),
                (int) sql.number("select count(*) from leasehold.payment where contract = ?", id),
                (int) sql.number("select count(*) from leasehold.invoice where contract = ?", id));
    }

    private static Arisen arisen(ResultSet row) throws SQLException {
        return new Arisen(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class),
                row.getBoolean(5));
    }
}
