package io.leasehold.ports.backup;

import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.contract.ContractId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Which daily copies there are of which server: one small record a contract, written over in place. It is kept by the same
 * store as contracts, for a record begins and ends with a commit, as {@link CopyRoutine} says. Its methods can be called
 * from any thread and any node; all throw {@code StoreException} when the store cannot be reached.
 */
public interface BackupBook {

    /** The record of a contract; none before its activation and after its deletion. */
    Option<Booked> booked(ContractId contract);

    /**
     * Leases records whose attention date is {@code today} or before and that may be looked at now, the earliest first, then by
     * contract. A leased one is given to nobody else before {@code now + lease}, unless it is updated, which ends the lease.
     *
     * @param limit how many at the most, at least 1
     */
    List<Booked> claimCopies(LocalDate today, Instant now, Duration lease, int limit);

    /**
     * Writes over the record that {@code before} is; its version grows by one.
     *
     * @param attention the date on which it needs a look next; none if it needs none until its contract says so
     * @param from the moment before which it is given to nobody
     * @return {@code false}, with nothing changed, if it is of another version by now or gone
     */
    boolean update(Booked before, Copies copies, Option<LocalDate> attention, Instant from);

    /**
     * The records whose last try to copy failed, by contract.
     *
     * @param after only those of contracts after this one; none begins at the first
     * @param limit how many at the most, at least 1
     */
    List<Booked> failing(Option<ContractId> after, int limit);
}
