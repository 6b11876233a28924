package io.leasehold.adapters.jdbc;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The last numbers of all series, held by whoever numbers now until their transaction ends. */
final class Numbers {

    private final Session session;
    private final Map<Integer, Long> lastOfYear = new TreeMap<>();
    private long count;

    private Numbers(Session session, long count) {
        this.session = session;
        this.count = count;
    }

    /** Waits for whoever numbers now. */
    static Numbers lock(Session session) throws SQLException {
        long count = session.first("select numbered from @invoice_count for update", row -> row.count(1))
                .get();
        return new Numbers(session, count);
    }

    /** The next number of the series of {@code year}. */
    String next(int year) throws SQLException {
        Long last = lastOfYear.get(year);
        long number = 1 + (last != null ? last : saved(year));
        lastOfYear.put(year, number);
        count++;
        return String.format(Locale.ROOT, "%d-%06d", year, number);
    }

    /** How many numbers were ever given. */
    long count() {
        return count;
    }

    void save() throws SQLException {
        for (Map.Entry<Integer, Long> series : lastOfYear.entrySet()) {
            int known = session.update(
                    "update @invoice_series set last_number = ? where series_year = ?",
                    series.getValue(),
                    series.getKey());
            if (known == 0) {
                session.update(
                        "insert into @invoice_series (series_year, last_number) values (?, ?)",
                        series.getKey(),
                        series.getValue());
            }
        }
        session.update("update @invoice_count set numbered = ?", count);
    }

    private long saved(int year) throws SQLException {
        return session.first("select last_number from @invoice_series where series_year = ?", row -> row.count(1), year)
                .getOrElse(0L);
    }
}
