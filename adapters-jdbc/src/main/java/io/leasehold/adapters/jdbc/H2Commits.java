package io.leasehold.adapters.jdbc;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.Lease;
import io.leasehold.ports.wire.Wire;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One commit after the other, one statement after the other: H2 runs in the process, so a statement costs no round trip. */
final class H2Commits implements Commits {

    private final Wire wire;

    H2Commits(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Set<ContractId> store(Session session, List<Commit> commits) throws SQLException {
        Set<ContractId> late = io.vavr.collection.LinkedHashSet.empty();
        for (Commit commit : commits) {
            if (!store(session, Batch.of(List.of(commit), wire))) {
                late = late.add(commit.after().id());
            }
        }
        return late;
    }

    private static boolean store(Session session, Batch batch) throws SQLException {
        Batch.Target target = batch.targets().get(0);
        @Nullable Lease carried = target.carried();
        boolean wanted = carried == null
                || session.exists(
                        "select 1 from @effect where " + Effects.OF_LEASE + " for update",
                        target.id(),
                        carried.effect().key(),
                        carried.place(),
                        carried.until());
        if (!wanted || !write(session, target)) {
            return false;
        }
        for (Map.Entry<Part, java.util.List<@Nullable Object[]>> part :
                batch.parts().entrySet()) {
            session.updateAll(part.getKey().oneByOne(), part.getValue());
        }
        return true;
    }

    private static boolean write(Session session, Batch.Target target) throws SQLException {
        if (target.expected() > 0) {
            return session.update(
                            "update @contract set version = ?, state = ? where id = ? and version = ?",
                            target.version(),
                            target.state(),
                            target.id(),
                            target.expected())
                    == 1;
        }
        return Dialect.H2.insertNew(
                session,
                "insert into @contract (id, owner, version, state) values (?, ?, ?, ?)",
                target.id(),
                target.owner(),
                target.version(),
                target.state());
    }
}
