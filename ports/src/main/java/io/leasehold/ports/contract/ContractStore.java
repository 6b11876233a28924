package io.leasehold.ports.contract;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Where contracts live. Its methods can be called from any thread and any node; all throw {@link StoreException} when
 * the store cannot be reached, and then nothing has changed or the change is whole.
 */
public interface ContractStore {

    /** The contract as it was last committed; none if there is none of that id. */
    Option<Stored> load(ContractId id);

    /** What happened to a contract, in order; empty if there is none of that id. */
    List<Recorded> history(ContractId id);

    /**
     * Stores all of {@code commit}, or nothing of it. An effect under a key that waits already, parked or not, is a broken
     * invariant: it throws, with nothing changed.
     *
     * @return {@code false}, with nothing changed, if the contract is not at the expected version any more, or exists
     *     already where it should not, or the carried effect is done or gone already
     */
    boolean commit(Commit commit);

    /**
     * Stores several commits, each whole or not at all, whatever becomes of the others. What {@link #commit} throws on, this
     * throws on, with none of them stored.
     *
     * @param commits of different contracts
     * @return the contracts whose commits would be answered {@code false}, with nothing of them changed
     */
    Set<ContractId> commitAll(List<Commit> commits);

    /**
     * Does {@code work} in such a way that what the thread loads and commits meanwhile is one transaction, if the store has
     * such: what was committed lasts only once this returns, and does not if {@code work} throws. Within, there is at most
     * one commit.
     */
    <T> T together(Supplier<T> work);

    /**
     * Leases contracts whose attention date is {@code today} or before, the earliest first, then by id. A leased one is
     * given to nobody else before {@code now + lease}, unless it is committed, which ends the lease.
     *
     * @param limit how many at the most, at least 1
     */
    List<Stored> claimDue(LocalDate today, Instant now, Duration lease, int limit);

    /**
     * The contracts whose attention date is {@code today} or before, leased or not, in the order in which they are claimed;
     * claims nothing.
     *
     * @param after only those after this one; none begins at the first
     * @param limit how many at the most, at least 1
     */
    List<Due> due(LocalDate today, Option<Due> after, int limit);

    /**
     * The contracts of a customer, by id.
     *
     * @param after only ids after this one; none begins at the first
     * @param limit how many at the most, at least 1
     */
    List<ContractId> ofOwner(CustomerId owner, Option<ContractId> after, int limit);

    /**
     * All contracts, by id; one that is opened meanwhile may be missed.
     *
     * @param after only ids after this one; none begins at the first
     * @param limit how many at the most, at least 1
     */
    List<Stored> page(Option<ContractId> after, int limit);
}
