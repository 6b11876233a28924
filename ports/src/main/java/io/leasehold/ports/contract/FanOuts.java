package io.leasehold.ports.contract;

import io.leasehold.domain.contract.ContractId;
import io.vavr.control.Option;

/** How far something has come that is done for many contracts, one after the other, so that it is resumed and not begun anew. */
public interface FanOuts {

    /**
     * How far it has come.
     *
     * @param after the contract it was last done for, in the order of ids; none at the beginning
     * @param done whether it was done for all
     */
    record Progress(Option<ContractId> after, boolean done) {}

    /** How far {@code name} has come; none if it has not begun. */
    Option<Progress> progress(String name);

    /** Writes down how far {@code name} has come, in place of what was written before. */
    void save(String name, Progress progress);
}
