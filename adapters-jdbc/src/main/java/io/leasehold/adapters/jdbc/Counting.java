package io.leasehold.adapters.jdbc;

import io.leasehold.ports.operator.Backlog;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/** Counts what waits, along the indexes by which it is found when its turn comes, and no further than it must. */
final class Counting {

    /** How many there are, and the earliest of them. */
    private record Counted<T>(int count, Option<T> since) {}

    private Counting() {}

    static Backlog backlog(Session session, LocalDate today, Instant now) throws SQLException {
        Counted<LocalDate> contracts = session.first(
                        "select count(*), min(due) from"
                                + " (select due from @attention where due <= ? order by due limit ?) waiting",
                        row -> new Counted<>(row.number(1), row.maybeDate(2)),
                        today,
                        Backlog.MOST)
                .get();
        Counted<Instant> inLine = effects(session, "not appointed", now);
        Counted<Instant> appointed = effects(session, "appointed", now);
        return new Backlog(
                contracts.count(),
                contracts.since(),
                Math.min(inLine.count() + appointed.count(), Backlog.MOST),
                List.of(inLine.since(), appointed.since())
                        .flatMap(since -> since)
                        .min(),
                count(session, "select 1 from @effect where parked"),
                count(session, "select 1 from @invoice where number is null"));
    }

    private static Counted<Instant> effects(Session session, String which, Instant now) throws SQLException {
        return session.first(
                        "select count(*), min(ready) from (select ready from @effect where ready <= ? and not parked and "
                                + which + " order by ready limit ?) waiting",
                        row -> new Counted<>(row.number(1), row.maybeInstant(2)),
                        now,
                        Backlog.MOST)
                .get();
    }

    private static int count(Session session, String which) throws SQLException {
        return session.first("select count(*) from (" + which + " limit ?) waiting", row -> row.number(1), Backlog.MOST)
                .get();
    }
}
