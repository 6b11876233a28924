package io.leasehold.adapters.jdbc;

import io.leasehold.ports.journal.Deed;
import io.leasehold.ports.journal.Journal.Entry;
import io.leasehold.ports.journal.Journal.Noted;
import io.leasehold.ports.wire.Wire;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;

/** The journal; its rows are added, never changed. */
final class JournalTable {

    private final Wire wire;

    JournalTable(Wire wire) {
        this.wire = wire;
    }

    int note(Session session, Entry entry) throws SQLException {
        return session.update(
                "insert into @journal (noted_on, actor, deed, about) values (?, ?, ?, ?)",
                entry.on(),
                wire.write(entry.by()),
                entry.deed().name(),
                entry.about());
    }

    List<Noted> noted(Session session, Option<Long> before, int limit) throws SQLException {
        return session.list("""
                select place, noted_on, actor, deed, about from @journal where place < ?
                order by place desc limit ?""", this::noted, before.getOrElse(Long.MAX_VALUE), limit);
    }

    private Noted noted(Row row) throws SQLException {
        return new Noted(
                row.count(1), new Entry(row.date(2), wire.actor(row.text(3)), Deed.valueOf(row.text(4)), row.text(5)));
    }
}
