package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.testkit.machine.GuardKit;

class FakeGuardTest extends GuardKit<LibvirtHost> {

    private final FakeDaemon daemon = new FakeDaemon();

    @Override
    protected LibvirtHost newHost() {
        return Fakes.host(daemon);
    }

    @Override
    protected Protection protection(MachineId machine) {
        return Fakes.protection(filter(machine));
    }

    @Override
    protected boolean anybodyAdministers(MachineId machine) {
        return Fakes.anybodyAdministers(filter(machine));
    }

    private Xml filter(MachineId machine) {
        return Xml.parse(daemon.filter(Filters.name(machine)).get());
    }
}
