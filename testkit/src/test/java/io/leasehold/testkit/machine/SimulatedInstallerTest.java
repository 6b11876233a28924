package io.leasehold.testkit.machine;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.machine.Installer;
import io.leasehold.testkit.Samples;
import io.vavr.collection.Set;

class SimulatedInstallerTest extends InstallerKit {

    private final SimulatedHypervisor hypervisor = new SimulatedHypervisor();

    @Override
    protected Installer newInstaller(Set<MachineId> running) {
        running.forEach(machine -> hypervisor.create(machine, Samples.DEBIAN, new Resources(1, 1, 1)));
        return hypervisor;
    }

    @Override
    protected Set<ApplicationId> installed(MachineId machine) {
        return hypervisor.machine(machine).get().applications().toSet();
    }
}
