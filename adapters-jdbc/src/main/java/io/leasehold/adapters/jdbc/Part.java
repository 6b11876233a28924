package io.leasehold.adapters.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A part of a commit besides the contract itself: rows of one table that are written if the contract is. In PostgreSQL it
 * is a part of the one statement in which everything is stored; elsewhere it is a statement a row.
 */
enum Part {
    /** The next date on which a contract needs a look; ends a lease. */
    LOOKED(
            List.of("contract varchar", "due date"),
            """
            insert into @attention (contract, due) select contract, due from rows
            on conflict (contract) do update set due = excluded.due, leased_until = null""",
            "merge into @attention (contract, due, leased_until) key (contract) values (?, ?, null)"),
    /** A contract that needs no look any more. */
    FORGOTTEN(
            List.of("contract varchar"),
            "delete from @attention a using rows where a.contract = rows.contract",
            "delete from @attention where contract = ?"),
    /** The effect whose outcome it is. Comes before {@link #ARISEN}, which may use its key again. */
    CARRIED(
            List.of("contract varchar", "effect_key varchar"),
            """
            delete from @effect e using rows where e.contract = rows.contract and e.effect_key = rows.effect_key
            returning e.contract""",
            "delete from @effect where contract = ? and effect_key = ?"),
    HAPPENED(
            List.of("contract varchar", "sequence bigint", "happened_on date", "actor varchar", "event varchar"),
            """
            insert into @event (contract, sequence, happened_on, actor, event)
            select contract, sequence, happened_on, actor, event from rows""",
            "insert into @event (contract, sequence, happened_on, actor, event) values (?, ?, ?, ?, ?)"),
    ARISEN(
            List.of(
                    "contract varchar",
                    "effect_key varchar",
                    "line varchar",
                    "effect varchar",
                    "ready timestamptz",
                    "appointed boolean"),
            """
            insert into @effect (contract, effect_key, line, effect, ready, appointed, place)
            select contract, effect_key, line, effect, ready, appointed, nextval('@effect_place') from rows
            where (select count(*) from carried) >= 0""",
            """
            insert into @effect (contract, effect_key, line, effect, ready, appointed, place)
            values (?, ?, ?, ?, ?, ?, next value for @effect_place)"""),
    PAID(
            List.of("contract varchar", "id varchar", "sequence bigint"),
            "insert into @payment (contract, id, sequence) select contract, id, sequence from rows",
            "insert into @payment (contract, id, sequence) values (?, ?, ?)"),
    DRAWN(
            List.of("contract varchar", "sequence bigint", "owner varchar"),
            """
            insert into @invoice (contract, sequence, owner, drawn)
            select contract, sequence, owner, nextval('@invoice_drawn') from rows""",
            "insert into @invoice (contract, sequence, owner, drawn) values (?, ?, ?, next value for @invoice_drawn)"),
    COPIES_BEGIN(List.of("contract varchar", "due date", "ready timestamptz", "copies varchar"), """
            insert into @daily_copies (contract, due, ready, copies, version)
            select contract, due, ready, copies, 0 from rows
            on conflict (contract) do update set due = excluded.due, ready = excluded.ready""", """
            merge into @daily_copies c using (values (?, ?, ?, ?)) as r (contract, due, ready, copies)
            on c.contract = r.contract
            when matched then update set due = r.due, ready = r.ready
            when not matched then insert (contract, due, ready, copies, version)
                values (r.contract, r.due, r.ready, r.copies, 0)"""),
    COPIES_END(
            List.of("contract varchar"),
            "delete from @daily_copies c using rows where c.contract = rows.contract",
            "delete from @daily_copies where contract = ?");

    private final List<String> names;
    private final List<String> types;
    private final String allAtOnce;
    private final String oneByOne;

    Part(List<String> columns, String allAtOnce, String oneByOne) {
        this.names = columns.stream().map(column -> column.split(" ", 2)[0]).toList();
        this.types = columns.stream().map(column -> column.split(" ", 2)[1]).toList();
        this.allAtOnce = allAtOnce;
        this.oneByOne = oneByOne;
    }

    /** The types of a row's columns. */
    List<String> types() {
        return types;
    }

    /** For H2: the statement that takes one row. */
    String oneByOne() {
        return oneByOne;
    }

    /** For PostgreSQL, and many commits: takes an array a column, and leaves out what is of none that is stored. */
    String fromArrays() {
        String arrays = types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
        return from("unnest(" + arrays + ") with ordinality", "contract in (select id from stored)");
    }

    /** For PostgreSQL, and one commit: takes the values of {@code count} rows, and writes none if it is not stored. */
    String fromValues(int count) {
        String row = types.stream().map(type -> "?::" + type + ", ").collect(Collectors.joining());
        String rows = IntStream.rangeClosed(1, count)
                .mapToObj(nth -> "(" + row + nth + ")")
                .collect(Collectors.joining(", "));
        return from("(values " + rows + ")", "exists (select 1 from stored)");
    }

    private String from(String source, String condition) {
        String rows = "(select * from " + source + " as r (" + String.join(", ", names) + ", nth) where " + condition
                + " order by nth) rows";
        return name().toLowerCase(Locale.ROOT) + " as (" + allAtOnce.replaceFirst("\\brows\\b", rows) + ")";
    }
}
