package io.leasehold.ports.contract;

import io.leasehold.domain.contract.Contract;
import io.vavr.collection.List;

/** Hears of what happened, after it was committed, on the thread that committed it. A host may watch; it cannot veto. */
@FunctionalInterface
public interface ContractListener {

    void happened(Contract after, List<Recorded> events);
}
