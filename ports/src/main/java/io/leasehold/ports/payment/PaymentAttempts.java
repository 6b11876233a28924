package io.leasehold.ports.payment;

import io.leasehold.domain.contract.ContractId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Keeps attempts to be paid, so that a crash loses none. One whose money was noted never changes any more, and one that is
 * over only if it was paid after all: a change that comes late changes nothing. Throws {@link
 * io.leasehold.ports.contract.StoreException} if it cannot be reached.
 */
public interface PaymentAttempts {

    /**
     * Keeps an open attempt, for good once this returns.
     *
     * @return whether it was kept: not if there is one of that id, or an open one of the same reference
     */
    boolean begin(Attempt attempt);

    Option<Attempt> find(AttemptId id);

    /** All attempts of a contract, by their numbers. */
    List<Attempt> ofContract(ContractId contract);

    /** Notes the provider's id of an open attempt, unless one is known already. */
    void began(AttemptId id, String checkout);

    /** Notes when an open attempt is to be looked at again, if ever. */
    void lookAgain(AttemptId id, Option<Instant> at);

    /** Ends an attempt whose money was taken note of. */
    void noted(AttemptId id, String payment);

    /** Ends an open attempt that no money comes of. */
    void over(AttemptId id);

    /** Open attempts that are to be looked at by {@code now}, the longest due first. */
    List<Attempt> due(Instant now, int limit);

    /**
     * Attempts that began at {@code since} or later, and all that are open, by contract and number, after {@code after} in
     * that order.
     */
    List<Attempt> openOrSince(Instant since, Option<AttemptId> after, int limit);
}
