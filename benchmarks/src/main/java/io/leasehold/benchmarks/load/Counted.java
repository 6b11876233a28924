package io.leasehold.benchmarks.load;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;

/** What the database counts itself, since it was last reset. */
final class Counted {

    private static final String STATEMENTS = """
             from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = current_database() and query !~* '^(begin|commit|rollback|set |checkpoint|vacuum)'
                and query !~ '(pg_stat|pg_sleep|pg_snapshot)'""";

    private final HikariDataSource dataSource;
    private final Sql sql;
    /** How many transactions it takes to count them. */
    private long own;

    private long commits;
    private long writers;

    Counted(HikariDataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        this.sql = new Sql(dataSource);
        sql.run("create extension if not exists pg_stat_statements");
    }

    /** Counts anew. */
    void reset() throws SQLException {
        sql.number("select count(*) from (select pg_stat_statements_reset()) reset");
    }

    /** Counts anew, transactions as well. Connections are made anew for that: not to be done where time counts. */
    void begin() throws SQLException {
        snapshot();
        long before = commits;
        snapshot();
        own = commits - before;
    }

    private void snapshot() throws SQLException {
        commits = commits();
        writers = writers();
        reset();
    }

    /** Statements that were executed, each as often as it was; not what only begins or ends a transaction. */
    long statements() throws SQLException {
        return sql.number("select coalesce(sum(calls), 0)" + STATEMENTS);
    }

    /** Transactions that were committed since it began, of a single statement or of several, whether they wrote or not. */
    long transactions() throws SQLException {
        return commits() - commits - own;
    }

    /** Transactions that wrote. */
    long writing() throws SQLException {
        return writers() - writers;
    }

    /** The statements that took longest, all together. */
    List<String> longest(int limit) throws SQLException {
        return sql.list(
                """
                select round(total_exec_time) || ' ms and ' || round(total_plan_time) || ' ms for ' || plans || ' plans, '
                    || calls || ' calls, ' || round(mean_exec_time::numeric, 3) || ' ms each, '
                    || round(wal_bytes / calls) || ' bytes of log: '
                    || left(regexp_replace(query, '\\s+', ' ', 'g'), 130)""" + STATEMENTS + " order by total_exec_time + total_plan_time desc limit ?",
                row -> row.getString(1),
                limit);
    }

    /** A connection tells what it did at the latest when it ends. */
    private long commits() throws SQLException {
        dataSource.getHikariPoolMXBean().softEvictConnections();
        sql.run("select pg_sleep(0.3)");
        return sql.number("select xact_commit from pg_stat_database where datname = current_database()");
    }

    private long writers() throws SQLException {
        return sql.number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }
}
