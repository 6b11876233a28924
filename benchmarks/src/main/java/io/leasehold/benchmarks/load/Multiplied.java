package io.leasehold.benchmarks.load;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Many contracts out of few: the rows of contracts that the library wrote, copied within the database under other ids.
 * Copied is what a sweep reads and writes: contracts, their attention dates and their events.
 */
final class Multiplied {

    private static final int AT_ONCE = 100_000;

    private final Sql sql;
    private final Progress progress;

    Multiplied(Sql sql, Progress progress) {
        this.sql = sql;
        this.progress = progress;
    }

    /**
     * Copies the contracts numbered 0 to {@code originals - 1} until there are {@code contracts}. None of them is due
     * before {@code today} is over: they are spread over the year that follows.
     */
    void fill(int originals, int contracts, LocalDate today) throws SQLException {
        sql.run("update leasehold.attention set due = ?", today.plusDays(1));
        for (int from = originals; from < contracts; from += AT_ONCE) {
            int until = Math.min(from + AT_ONCE, contracts);
            fill(originals, from, until, today);
            progress.tell(until + " contracts");
        }
        for (String table : List.of("contract", "attention", "event")) {
            sql.run("vacuum (freeze, analyze) leasehold." + table);
        }
    }

    private void fill(int originals, int from, int until, LocalDate today) throws SQLException {
        // The id is part of the id of the owner, which is replaced with it wherever it is written.
        String copies = """
                with copy as (
                    select n, 'c-' || lpad(n::text, 8, '0') as id, 'c-' || lpad((n % ?)::text, 8, '0') as original
                    from generate_series(?, ? - 1) n)
                """;
        sql.run(copies + """
                insert into leasehold.contract (id, owner, version, state)
                select copy.id, replace(owner, original, copy.id), version, replace(state, original, copy.id)
                from copy join leasehold.contract o on o.id = original order by copy.id""", originals, from, until);
        sql.run(copies + """
                insert into leasehold.event (contract, sequence, happened_on, actor, event)
                select copy.id, sequence, happened_on, replace(actor, original, copy.id),
                    replace(event, original, copy.id)
                from copy join leasehold.event o on o.contract = original
                order by copy.id, sequence""", originals, from, until);
        sql.run(copies + """
                insert into leasehold.attention (contract, due)
                select id, ?::date + (1 + n % 365) from copy order by 2, 1""", originals, from, until, today);
    }

    /** Makes every {@code step}th contract due on {@code today}, beginning with the one of that number. */
    void due(int first, int step, int contracts, LocalDate today) throws SQLException {
        sql.run("""
                update leasehold.attention set due = ? where contract in (
                    select 'c-' || lpad(n::text, 8, '0') from generate_series(?, ? - 1, ?) n)""", today, first, contracts, step);
    }
}
