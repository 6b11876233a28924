package io.leasehold.ports.contract;

import io.leasehold.domain.contract.ContractId;

/**
 * Names an effect among all contracts; adapters make it idempotent by this.
 *
 * @param contract whose effect it is
 * @param key its key within the contract
 */
public record EffectId(ContractId contract, String key) {
    @Override
    public String toString() {
        return contract + "/" + key;
    }
}
