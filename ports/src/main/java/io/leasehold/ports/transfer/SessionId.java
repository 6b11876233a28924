package io.leasehold.ports.transfer;

import io.leasehold.domain.contract.ContractId;

/**
 * Names a transfer session.
 *
 * @param contract whose content it holds
 * @param occasion sets it apart from others of the contract
 */
public record SessionId(ContractId contract, String occasion) {
    @Override
    public String toString() {
        return contract + "/" + occasion;
    }
}
