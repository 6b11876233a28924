package io.leasehold.testkit.machine;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.terms.SecurityTerms;

class SimulatedGuardTest extends GuardKit<SimulatedHypervisor> {

    private final SimulatedHypervisor hypervisor = new SimulatedHypervisor();

    @Override
    protected SimulatedHypervisor newHost() {
        return hypervisor;
    }

    @Override
    protected Protection protection(MachineId machine) {
        return hypervisor
                .guarded(machine)
                .map(SimulatedHypervisor.Guarded::protection)
                .getOrElse(Protection.NONE);
    }

    @Override
    protected boolean anybodyAdministers(MachineId machine) {
        return hypervisor
                .guarded(machine)
                .forAll(guarded -> guarded.protection().allowList().isEmpty()
                        && guarded.ifEmpty() == SecurityTerms.EmptyAllowList.ANY);
    }
}
