package io.leasehold.domain.operation;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;

/**
 * An operator gave up on something the world should have done; it will not be tried again.
 *
 * @param key of the effect, within the contract
 * @param reason why, in the operator's words; nothing personal belongs here
 */
public record EffectDropped(String key, String reason) implements Event {
    @Override
    public Contract evolve(Contract contract) {
        return contract;
    }
}
