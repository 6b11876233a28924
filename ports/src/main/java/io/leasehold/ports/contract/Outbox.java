package io.leasehold.ports.contract;

import io.leasehold.domain.contract.ContractId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * The effects that wait to be carried. They get in with the commit that caused them, and out when they are done, so none
 * is lost. Effects of one contract and lane are handed out in the order in which they arose; a parked one steps out of
 * the line, one that has an appointment gets into it at that moment only, and mails stand in no line at all.
 */
public interface Outbox {

    /**
     * Leases effects that may be carried at {@code now}: never one behind another of its contract and lane. A leased one is
     * given to nobody else before {@code now + lease}.
     *
     * @param limit how many at the most, at least 1
     */
    List<PendingEffect> claim(Instant now, Duration lease, int limit);

    /**
     * The effect, parked or not, is done or not wanted any more, without a change of its contract.
     *
     * @return {@code false}, with nothing changed, if the lease does not count any more
     */
    boolean done(Lease lease);

    /**
     * It failed and is tried again from {@code notBefore} on; nobody has it until then.
     *
     * @return {@code false}, with nothing changed, if the lease does not count any more, or if it is parked
     */
    boolean retry(Lease lease, Instant failedAt, Instant notBefore, String reason);

    /**
     * It keeps failing and waits for an operator.
     *
     * @return {@code false}, with nothing changed, if the lease does not count any more, or if it is parked already
     */
    boolean park(Lease lease, Instant failedAt, String reason);

    /** Whether anything of a contract is still to be carried, parked or not. */
    boolean holdsAny(ContractId contract);

    /** An effect, if it is parked. */
    Option<PendingEffect> parked(EffectId id);

    /** The parked effects, by contract and key. */
    List<PendingEffect> parked(int limit);

    /**
     * A parked effect gets back in line, to be tried from {@code now} on, its failures forgotten. False if it is not
     * parked.
     */
    boolean release(EffectId id, Instant now);
}
