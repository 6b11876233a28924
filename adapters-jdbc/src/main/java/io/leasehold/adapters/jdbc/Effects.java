package io.leasehold.adapters.jdbc;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.Lease;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.ports.wire.Wire;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The effects that wait. Each has a place; those of a line go out in the order of their places, and the place of a line's
 * first is smaller than that of any to come, since whoever gives places holds the row of the contract.
 */
final class Effects {

    private static final String COLUMNS = "contract, effect_key, place, ready, effect, attempts, failing_since, reason";

    /** The one that whoever has the lease was given: neither claimed by others since, nor in line anew. */
    static final String OF_LEASE = "contract = ? and effect_key = ? and place = ? and ready = ?";

    private final Wire wire;

    Effects(Wire wire) {
        this.wire = wire;
    }

    List<PendingEffect> claim(Session session, Instant now, Instant until, int limit) throws SQLException {
        enqueue(session, now);
        List<PendingEffect> claimed = session.list("select " + COLUMNS + """
                         from @effect e
                        where ready <= ? and not parked and not appointed
                            and (line is null or not exists (
                                select 1 from @effect ahead
                                where ahead.contract = e.contract and ahead.line = e.line and ahead.place < e.place
                                    and not ahead.parked and not ahead.appointed))
                        order by ready, place limit ? for update skip locked""", this::pending, now, limit);
        session.updateAll(
                "update @effect set ready = ? where contract = ? and effect_key = ?",
                claimed.map(it -> new Object[] {
                            until, it.id().contract().value(), it.id().key()
                        })
                        .asJava());
        return claimed.map(it -> leased(it, until));
    }

    /** Those whose appointment has come get into line, at its end. */
    private static void enqueue(Session session, Instant now) throws SQLException {
        List<Object[]> due = session.list("""
                select contract, effect_key from @effect where appointed and not parked and ready <= ?
                order by ready, place for update skip locked""", row -> new Object[] {row.text(1), row.text(2)}, now);
        if (due.nonEmpty()) {
            lockContracts(session, due.map(row -> (String) row[0]));
            session.updateAll(
                    "update @effect set appointed = false, place = nextval('@effect_place')"
                            + " where contract = ? and effect_key = ?",
                    due.asJava());
        }
    }

    /** Whoever gives a place holds the contract: so none that is given later is smaller. */
    private static void lockContracts(Session session, List<String> ids) throws SQLException {
        session.list(
                "select id from @contract where id = any(?) order by id for update",
                row -> row.text(1),
                Column.texts(ids.asJava()));
    }

    boolean done(Session session, Lease lease) throws SQLException {
        return session.update(
                        "delete from @effect where " + OF_LEASE,
                        lease.effect().contract().value(),
                        lease.effect().key(),
                        lease.place(),
                        lease.until())
                == 1;
    }

    boolean retry(Session session, Lease lease, Instant failedAt, Instant notBefore, String reason)
            throws SQLException {
        return session.update(
                        """
                update @effect set ready = ?, attempts = attempts + 1,
                    failing_since = coalesce(failing_since, ?), reason = ?
                where not parked and\s""" + OF_LEASE,
                        notBefore,
                        failedAt,
                        reason,
                        lease.effect().contract().value(),
                        lease.effect().key(),
                        lease.place(),
                        lease.until())
                == 1;
    }

    boolean park(Session session, Lease lease, Instant failedAt, String reason) throws SQLException {
        return session.update(
                        """
                update @effect set parked = true, attempts = attempts + 1,
                    failing_since = coalesce(failing_since, ?), reason = ?
                where not parked and\s""" + OF_LEASE,
                        failedAt,
                        reason,
                        lease.effect().contract().value(),
                        lease.effect().key(),
                        lease.place(),
                        lease.until())
                == 1;
    }

    boolean holdsAny(Session session, ContractId contract) throws SQLException {
        return session.exists("select 1 from @effect where contract = ?", contract.value());
    }

    Option<PendingEffect> parked(Session session, EffectId id) throws SQLException {
        return session.first(
                "select " + COLUMNS + " from @effect where contract = ? and effect_key = ? and parked",
                this::pending,
                id.contract().value(),
                id.key());
    }

    List<PendingEffect> parked(Session session, int limit) throws SQLException {
        return session.list(
                "select " + COLUMNS + " from @effect where parked order by contract, effect_key limit ?",
                this::pending,
                limit);
    }

    boolean release(Session session, EffectId id, Instant now) throws SQLException {
        boolean parked = session.first(
                        "select 1 from @effect where contract = ? and effect_key = ? and parked for update",
                        row -> true,
                        id.contract().value(),
                        id.key())
                .isDefined();
        if (parked) {
            lockContracts(session, List.of(id.contract().value()));
            session.update("""
                    update @effect set parked = false, appointed = false, attempts = 0, failing_since = null,
                        reason = null, ready = ?, place = nextval('@effect_place')
                    where contract = ? and effect_key = ?""", now, id.contract().value(), id.key());
        }
        return parked;
    }

    private PendingEffect pending(Row row) throws SQLException {
        EffectId id = new EffectId(new ContractId(row.text(1)), row.text(2));
        return new PendingEffect(
                new Lease(id, row.count(3), row.maybeInstant(4).get()),
                wire.effect(row.text(5)),
                row.number(6),
                row.maybeInstant(7),
                row.maybeText(8));
    }

    private static PendingEffect leased(PendingEffect pending, Instant until) {
        Lease lease = new Lease(pending.id(), pending.lease().place(), until);
        return new PendingEffect(lease, pending.effect(), pending.attempts(), pending.failingSince(), pending.reason());
    }
}
