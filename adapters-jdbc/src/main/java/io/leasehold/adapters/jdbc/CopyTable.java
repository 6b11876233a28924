package io.leasehold.adapters.jdbc;

import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.backup.Booked;
import io.leasehold.ports.wire.Wire;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/** The records of daily copies; a commit begins and ends them. */
final class CopyTable {

    private final Wire wire;

    CopyTable(Wire wire) {
        this.wire = wire;
    }

    Option<Booked> booked(Session session, ContractId contract) throws SQLException {
        return session.first(
                "select contract, copies, version from @daily_copies where contract = ?",
                this::booked,
                contract.value());
    }

    List<Booked> claim(Session session, LocalDate today, Instant now, Instant until, int limit) throws SQLException {
        List<Booked> claimed = session.list("""
                select contract, copies, version from @daily_copies where due <= ? and ready <= ?
                order by due, contract limit ? for update skip locked""", this::booked, today, now, limit);
        session.update(
                "update @daily_copies set ready = ? where contract = any(?)",
                until,
                Column.texts(claimed.map(it -> it.contract().value()).asJava()));
        return claimed;
    }

    boolean update(Session session, Booked before, Copies copies, Option<LocalDate> attention, Instant from)
            throws SQLException {
        return session.update(
                        """
                        update @daily_copies
                        set version = version + 1, copies = ?, due = cast(? as date), ready = ?, failing = ?
                        where contract = ? and version = ?""",
                        wire.write(copies),
                        attention,
                        from,
                        copies.failure().isDefined(),
                        before.contract().value(),
                        before.version())
                == 1;
    }

    List<Booked> failing(Session session, Option<ContractId> after, int limit) throws SQLException {
        return session.list("""
                select contract, copies, version from @daily_copies where failing and contract > ?
                order by contract limit ?""", this::booked, after.map(ContractId::value).getOrElse(""), limit);
    }

    private Booked booked(Row row) throws SQLException {
        return new Booked(new ContractId(row.text(1)), wire.copies(row.text(2)), row.count(3));
    }
}
