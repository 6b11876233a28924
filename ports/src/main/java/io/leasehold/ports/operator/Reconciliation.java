package io.leasehold.ports.operator;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.machine.MachineId;
import io.vavr.collection.List;

/**
 * Where contracts and machines do not match, each by id.
 *
 * @param withoutContract machines that no contract knows
 * @param withoutMachine contracts whose server should be there, running or not, and is not
 * @param shouldBeGone contracts that are deleted, or never were paid, and whose machine is there all the same
 */
public record Reconciliation(
        List<MachineId> withoutContract, List<ContractId> withoutMachine, List<ContractId> shouldBeGone) {

    /** Whether nothing needs a look. */
    public boolean allMatch() {
        return withoutContract.isEmpty() && withoutMachine.isEmpty() && shouldBeGone.isEmpty();
    }
}
