package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.testkit.machine.MachineCopiesKit;
import io.vavr.control.Option;

class FakeCopiesTest extends MachineCopiesKit<LibvirtHost> {

    private final FakeDaemon daemon = new FakeDaemon();

    @Override
    protected LibvirtHost newHost() {
        return Fakes.host(daemon);
    }

    @Override
    protected void write(MachineId machine, String content) {
        daemon.write(machine.value(), content);
    }

    @Override
    protected String read(MachineId machine) {
        return daemon.read(machine.value());
    }

    @Override
    protected Option<Boolean> isRunning(MachineId machine) {
        return Fakes.isRunning(daemon, machine);
    }

    @Override
    protected Resources resources(MachineId machine) {
        return Fakes.resources(daemon, machine);
    }

    @Override
    protected void lose(MachineId machine) {
        daemon.lose(machine.value());
    }
}
