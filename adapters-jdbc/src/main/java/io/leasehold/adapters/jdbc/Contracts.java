package io.leasehold.adapters.jdbc;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.ports.contract.Due;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.wire.Wire;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/** Reads contracts and what happened to them, and leases those that are due. */
final class Contracts {

    private final Wire wire;

    Contracts(Wire wire) {
        this.wire = wire;
    }

    Option<Stored> load(Session session, ContractId id) throws SQLException {
        return session.first("select version, state from @contract where id = ?", this::stored, id.value());
    }

    List<Recorded> history(Session session, ContractId id) throws SQLException {
        return session.list(
                "select sequence, happened_on, actor, event from @event where contract = ? order by sequence",
                row -> new Recorded(row.count(1), row.date(2), wire.actor(row.text(3)), wire.event(row.text(4))),
                id.value());
    }

    List<ContractId> ofOwner(Session session, CustomerId owner, Option<ContractId> after, int limit)
            throws SQLException {
        return session.list(
                "select id from @contract where owner = ? and id > ? order by id limit ?",
                row -> new ContractId(row.text(1)),
                owner.value(),
                after.map(ContractId::value).getOrElse(""),
                limit);
    }

    List<Stored> page(Session session, Option<ContractId> after, int limit) throws SQLException {
        return session.list(
                "select version, state from @contract where id > ? order by id limit ?",
                this::stored,
                after.map(ContractId::value).getOrElse(""),
                limit);
    }

    List<Due> due(Session session, LocalDate today, Option<Due> after, int limit) throws SQLException {
        LocalDate from = after.map(Due::on).getOrElse(LocalDate.of(1, 1, 1));
        String id = after.map(Due::contract).map(ContractId::value).getOrElse("");
        return session.list(
                """
                select due, contract from @attention
                where due <= ? and due >= ? and (due > ? or contract > ?) order by due, contract limit ?""", row -> new Due(row.date(1), new ContractId(row.text(2))), today, from, from, id, limit);
    }

    List<Stored> claimDue(Session session, LocalDate today, Instant now, Instant until, int limit) throws SQLException {
        List<String> ids = session.list("""
                select contract from @attention where due <= ? and (leased_until is null or leased_until <= ?)
                order by due, contract limit ? for update skip locked""", row -> row.text(1), today, now, limit);
        Column claimed = Column.texts(ids.asJava());
        session.update("update @attention set leased_until = ? where contract = any(?)", until, claimed);
        Map<ContractId, Stored> stored = HashMap.ofEntries(
                session.list("select version, state from @contract where id = any(?)", this::stored, claimed)
                        .map(it -> io.vavr.Tuple.of(it.contract().id(), it)));
        return ids.map(ContractId::new).flatMap(stored::get);
    }

    private Stored stored(Row row) throws SQLException {
        return new Stored(wire.contract(row.text(2)), row.count(1));
    }
}
