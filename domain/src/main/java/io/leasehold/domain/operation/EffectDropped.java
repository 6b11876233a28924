package io.leasehold.domain.operation;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;

/**
 * An operator gave up on something the world should have done; it will not be tried again. An operation that waited for
 * it is not underway any more. What was bought is owed all the same: an application that is still to be installed, or to
 * be removed, is agreed anew.
 *
 * @param key of the effect, within the contract
 * @param reason why, in the operator's words; nothing personal belongs here
 */
public record EffectDropped(String key, String reason) implements Event {
    @Override
    public Contract evolve(Contract contract) {
        return contract.underway()
                .find(underway -> new CarryOut(underway).key().equals(key))
                .map(underway -> contract.undertakingNoMore(underway.number()))
                .getOrElse(contract);
    }
}
