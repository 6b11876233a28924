package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.testkit.machine.HypervisorKit;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** On real domains; whether their guests have booted does not matter here, so nobody waits for it. */
@Tag("qemu")
class QemuHypervisorTest extends HypervisorKit {

    private LibvirtHost host;
    private Daemon daemon;

    @Override
    protected Hypervisor newHypervisor() {
        Qemu qemu = Qemu.required();
        daemon = qemu.daemon();
        host = qemu.builder()
                .shutdown(Duration.ofMillis(100), Duration.ofMillis(200))
                .build();
        removeAll();
        return host;
    }

    @AfterEach
    void removeAll() {
        if (host != null) {
            host.delete(machine("one"));
            host.delete(machine("two"));
        }
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
