package io.leasehold.adapters.libvirt;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.machine.Installer;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.machine.InstallerKit;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** By the agent in real guests, which boot once. */
@Tag("qemu")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QemuInstallerTest extends InstallerKit {

    private Qemu qemu;
    private LibvirtHost host;
    private Set<MachineId> booted = LinkedHashSet.empty();

    @Override
    protected Installer newInstaller(Set<MachineId> running) {
        qemu = Qemu.required();
        if (host == null) {
            host = qemu.builder()
                    .applications(new GuestScript("/bin/furnish", Duration.ofSeconds(20)))
                    .build();
        }
        Set<MachineId> missing = running.removeAll(booted);
        missing.forEach(host::delete);
        missing.forEach(machine -> host.create(machine, Samples.DEBIAN, new Resources(1, 1, 1)));
        missing.forEach(machine -> qemu.awaitAgent(host, machine));
        booted = booted.addAll(running);
        running.forEach(machine -> host.furnish(machine, List.empty()));
        return host;
    }

    @Override
    protected Set<ApplicationId> installed(MachineId machine) {
        return LinkedHashSet.of(application(), another())
                .filter(application -> qemu.fetch("http://" + Qemu.address(machine) + "/apps/" + application)
                        .isDefined());
    }

    @AfterAll
    void hangUp() {
        if (host != null) {
            booted.forEach(host::delete);
            host.close();
        }
    }
}
