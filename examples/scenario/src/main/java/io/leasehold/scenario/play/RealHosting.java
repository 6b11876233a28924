package io.leasehold.scenario.play;

import io.leasehold.adapters.libvirt.HostNode;
import io.leasehold.adapters.libvirt.LibvirtHost;
import io.leasehold.adapters.libvirt.LibvirtHostBuilder;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.Host;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.scenario.file.OrderStep;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.testkit.Fault;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Servers that really run, by libvirt. The same scenario makes the same machines: what a run left behind that was broken off
 * is deleted before the next, and in the end nothing of them is left.
 */
public final class RealHosting implements Hosting {

    /** A guest that was just started does not listen yet, and in virtual time the next day comes at once. */
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(2);

    private static final Duration TURNED_OFF = Duration.ofMinutes(1);

    private final LibvirtHost libvirt;
    private final BreakableHost host;
    private final List<MachineId> machines;

    private RealHosting(LibvirtHost libvirt, List<MachineId> machines) {
        this.libvirt = libvirt;
        this.host = new BreakableHost(libvirt);
        this.machines = machines;
    }

    /**
     * Opens it for a scenario.
     *
     * @param image what every system of the catalogue is installed from
     * @param settings how machines are run: the type of domain, and a network
     * @throws IllegalArgumentException if something cannot be called so
     * @throws HypervisorException if libvirt cannot be reached, or does not delete what an earlier run left
     */
    public static RealHosting open(
            HostNode node, String image, UnaryOperator<LibvirtHostBuilder> settings, ScenarioFile scenario) {
        LibvirtHostBuilder builder = settings.apply(LibvirtHost.on(node))
                .shutdown(ASKED_AGAIN, TURNED_OFF)
                // Any image will do, so nothing is known of how it could install anything.
                .applications((guest, applications) -> {});
        scenario.catalogue().systems().forEach(system -> builder.image(system, image));
        RealHosting hosting = new RealHosting(builder.build(), machines(scenario));
        try {
            hosting.deleteAll();
        } catch (HypervisorException e) {
            hosting.libvirt.close();
            throw e;
        }
        return hosting;
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public Fault fault() {
        return host.fault();
    }

    @Override
    public void check() {
        host.check();
    }

    @Override
    public void close() {
        try (libvirt) {
            deleteAll();
        }
    }

    /** One that cannot be deleted keeps no other. */
    private void deleteAll() {
        Option<HypervisorException> failed = Option.none();
        for (MachineId machine : machines) {
            try {
                libvirt.delete(machine);
            } catch (HypervisorException e) {
                failed.forEach(e::addSuppressed);
                failed = Option.some(e);
            }
        }
        failed.forEach(e -> {
            throw e;
        });
    }

    private static List<MachineId> machines(ScenarioFile scenario) {
        return scenario.steps()
                .filter(OrderStep.class::isInstance)
                .map(OrderStep.class::cast)
                .map(order -> Actions.machineOf(scenario, new ContractId(order.contract())))
                .toList();
    }
}
