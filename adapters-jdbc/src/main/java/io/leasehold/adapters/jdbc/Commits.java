package io.leasehold.adapters.jdbc;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.contract.Commit;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.sql.SQLException;

/** Stores commits, in the way that suits a database best. */
interface Commits {

    /**
     * Stores each of {@code commits}, of different contracts, whole or not at all; runs in a transaction.
     *
     * @return the contracts of those that came too late, with nothing of them changed
     */
    Set<ContractId> store(Session session, List<Commit> commits) throws SQLException;
}
