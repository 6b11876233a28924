package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.testkit.machine.HypervisorKit;
import io.vavr.control.Option;

class FakeHypervisorTest extends HypervisorKit {

    private final FakeDaemon daemon = new FakeDaemon();

    @Override
    protected Hypervisor newHypervisor() {
        return Fakes.host(daemon);
    }

    @Override
    protected Option<Boolean> isRunning(MachineId machine) {
        return Fakes.isRunning(daemon, machine);
    }

    @Override
    protected Resources resources(MachineId machine) {
        return Fakes.resources(daemon, machine);
    }
}
