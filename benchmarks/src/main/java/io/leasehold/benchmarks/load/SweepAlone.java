package io.leasehold.benchmarks.load;

import com.zaxxer.hikari.HikariDataSource;
import io.leasehold.adapters.jdbc.Database;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Sweeps of some contracts among many, up to millions. */
final class SweepAlone {

    /** How many contracts the library writes itself. */
    static final int ORIGINALS = 20;

    private static final int ROUNDS = 6;
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    private final Crew crew;
    private final Progress progress;
    private final Figures figures;
    private final Sql sql;
    private final Tables tables;
    private final Shop shop;

    SweepAlone(HikariDataSource dataSource, Crew crew, Figures figures, Progress progress) {
        this.crew = crew;
        this.progress = progress;
        this.figures = figures;
        sql = new Sql(dataSource);
        tables = new Tables(sql);
        Database database = Database.of(dataSource);
        database.migrate();
        shop = new Shop(database);
    }

    /**
     * Sweeps {@code due} contracts, several times if there are enough of them: others each time, and the first time does
     * not count.
     */
    void run(int contracts, int due) throws Exception {
        LocalDate today = originals();
        long began = System.nanoTime();
        Multiplied multiplied = new Multiplied(sql, progress);
        multiplied.fill(ORIGINALS, contracts, today);
        figures.add("fill_s", (System.nanoTime() - began) / 1e9);
        figures.add("database_mb", sql.number("select pg_database_size(current_database())") / (1024.0 * 1024.0));
        int step = contracts / due;
        int rounds = Math.min(ROUNDS, step);
        for (int round = 0; round < rounds; round++) {
            multiplied.due(round, step, contracts - contracts % due, today);
            tables.settle();
            Crew.Pace pace = crew.together(() -> shop.sweep(today));
            progress.tell("sweep_per_s", pace);
            if (pace.pieces() != due) {
                throw new IllegalStateException(pace.pieces() + " contracts were swept, not " + due);
            }
            if (round > 0 || rounds == 1) {
                figures.add("sweep_per_s", pace.perSecond());
                figures.add("sweep_s", pace.seconds());
            }
        }
    }

    /** Active contracts; the day of their first reminder. */
    private LocalDate originals() throws SQLException {
        List<String> ids = Rounds.ids(0, ORIGINALS);
        for (String id : ids) {
            shop.signUp(id, START);
            shop.order(id, START);
        }
        shop.carry(START);
        return tables.nextDue();
    }
}
