package io.leasehold.adapters.libvirt;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.leasehold.ports.Host;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs machines on hosts with QEMU or KVM, by libvirt. A new machine goes to the host with most memory left; the hosts
 * remember what they run, so nothing is stored elsewhere. Can be used by several threads and nodes at once; operations on one
 * machine wait for each other.
 *
 * <pre>{@code
 * LibvirtHost host = LibvirtHost.on(HostNode.at("qemu:///system"))
 *         .domainType(DomainType.KVM)
 *         .bridge("br0")
 *         .image(new SystemId("debian-12"), "debian-12.qcow2")
 *         .build();
 * Leasehold leasehold = Leasehold.builder().hypervisor(host)…
 * }</pre>
 */
public final class LibvirtHost implements Host, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LibvirtHost.class);

    private static final String UNSEEN =
            "packets over bridges pass its filter by;" + " set net.bridge.bridge-nf-call-iptables and -ip6tables to 1";

    private final Settings settings;
    private final Fleet fleet;
    private final Making making;
    private final Locks locks = new Locks();

    LibvirtHost(Settings settings, Fleet fleet) {
        this.settings = settings;
        this.fleet = fleet;
        this.making = new Making(settings, fleet);
        warnOfOpenHosts();
    }

    /** Else it is noticed when the first customer is to be protected. */
    private void warnOfOpenHosts() {
        fleet.nodes()
                .map(Node::at)
                .reject(settings.packetFilter()::sees)
                .forEach(node -> LOG.warn("nothing can be protected at {}: {}", node, UNSEEN));
    }

    /** Runs machines on these hosts, which are as good as each other. */
    public static LibvirtHostBuilder on(HostNode... hosts) {
        return new LibvirtHostBuilder(List.of(hosts));
    }

    // Hypervisor

    /** {@inheritDoc} The system must be one of the images that were named. */
    @Override
    public void create(MachineId id, SystemId system, Resources resources) {
        locked(id, () -> {
            if (fleet.find(id).isEmpty()) {
                making.make(id, system, resources);
            }
            machine(id).turnOn();
        });
    }

    @Override
    public void start(MachineId id) {
        locked(id, () -> machine(id).turnOn());
    }

    @Override
    public void shutDown(MachineId id) {
        locked(id, () -> machine(id).shutDown());
    }

    @Override
    public void reboot(MachineId id, String key) {
        locked(id, () -> machine(id).reboot(key));
    }

    @Override
    public void reset(MachineId id, SystemId system, String key) {
        locked(id, () -> {
            Machine machine = machine(id);
            if (!machine.definition().hasDone(key)) {
                making.reset(machine, system, key);
            }
            machine.turnOn();
        });
    }

    @Override
    public void resize(MachineId id, Resources resources) {
        locked(id, () -> machine(id).resize(resources));
    }

    /** {@inheritDoc} All hosts must be reachable, for only then it is known that nothing is left. */
    @Override
    public void delete(MachineId id) {
        locked(
                id,
                () -> fleet.nodes().forEach(node -> {
                    fleet.lookAgain(node);
                    new Removal(node, id).remove();
                }));
        fleet.forget(id);
    }

    /** {@inheritDoc} All hosts must be reachable. */
    @Override
    public Set<MachineId> list() {
        return fleet.nodes()
                .flatMap(Node::ours)
                .map(Definition::id)
                .map(MachineId::new)
                .transform(LinkedHashSet::ofAll);
    }

    @Override
    public Disruption disruption(MachineId id, ResourceChange change) {
        return machine(id).disruption(change);
    }

    @Override
    public Resources capacity(MachineId id) {
        Machine machine = machine(id);
        return fleet.capacity(machine.node(), machine.resources());
    }

    // Copies

    @Override
    public void takeSnapshot(MachineId id, String snapshot) {
        take(id, OwnVolume.snapshot(snapshot));
    }

    @Override
    public void restoreSnapshot(MachineId id, String snapshot, Resources resources, String key) {
        locked(id, () -> restore(machine(id), OwnVolume.snapshot(snapshot), resources, key));
    }

    @Override
    public void deleteSnapshot(MachineId id, String snapshot) {
        drop(id, OwnVolume.snapshot(snapshot));
    }

    @Override
    public void backUp(MachineId id, LocalDate day) {
        take(id, OwnVolume.day(day));
    }

    /** {@inheritDoc} A host that is gone must have been taken from the list: else nobody knows that it does not run there. */
    @Override
    public void restoreBackup(MachineId id, LocalDate day, Resources resources, String key) {
        String kind = OwnVolume.day(day);
        locked(id, () -> {
            if (fleet.find(id).isDefined()) {
                restore(machine(id), kind, resources, key);
            } else {
                making.makeAgain(id, kind, resources, key);
                machine(id).turnOn();
            }
        });
    }

    @Override
    public void dropBackup(MachineId id, LocalDate day) {
        drop(id, OwnVolume.day(day));
    }

    // Guard

    @Override
    public void protect(MachineId id, Protection protection, EmptyAllowList ifEmpty) {
        locked(id, () -> {
            Machine machine = machine(id);
            Node node = machine.node();
            if (!settings.packetFilter().sees(node.at())) {
                throw new HypervisorException("machine " + id + " cannot be protected at " + node.at() + ": " + UNSEEN);
            }
            Xml filter = filter(id, protection, ifEmpty);
            new About(machine.system(), filter).keep(node, settings.disks(node, id));
            node.daemon().defineFilter(filter.write());
        });
    }

    private Xml filter(MachineId id, Protection protection, EmptyAllowList ifEmpty) {
        try {
            return Filters.of(id, protection, ifEmpty, settings.administrationPorts());
        } catch (IllegalArgumentException e) {
            throw new HypervisorException("machine " + id + " cannot be protected: " + e.getMessage(), e);
        }
    }

    // Installer

    @Override
    public void furnish(MachineId id, List<ApplicationId> applications) {
        locked(id, () -> {
            Machine machine = machine(id);
            Guest guest = new Guest(id, command -> machine.daemon().askAgent(machine.id(), command));
            settings.applications().furnish(guest, applications);
        });
    }

    // Content

    /**
     * Writes the disk of a machine, as it is at one moment, into a folder: {@code disk.qcow2.gz}. The machine runs on.
     *
     * @throws IOException if the folder cannot be written to
     * @throws HypervisorException if the machine is not there or cannot be read now
     */
    public Export export(MachineId id, Path folder) throws IOException {
        Machine machine = machine(id);
        Node node = machine.node();
        Name data = locks.alone(id, () -> new Copies(node, settings.disks(node, id)).data(machine))
                .name();
        try {
            ExportedDisk.write(node, data, folder);
        } finally {
            node.daemon().deleteVolume(node.copies(), data);
        }
        return new Export(machine.system(), machine.resources());
    }

    /** Hangs up; machines run on. */
    @Override
    public void close() {
        fleet.close();
    }

    private void take(MachineId id, String kind) {
        locked(id, () -> {
            Machine machine = machine(id);
            new Copies(machine.node(), settings.disks(machine.node(), id)).take(machine, kind);
        });
    }

    /** On every host, for a machine that was made again may have left copies on another. */
    private void drop(MachineId id, String kind) {
        locked(
                id,
                () -> fleet.nodes().forEach(node -> {
                    fleet.lookAgain(node);
                    new Copies(node, settings.disks(node, id)).drop(kind);
                }));
    }

    private void restore(Machine machine, String kind, Resources resources, String key) {
        if (!machine.definition().hasDone(key)) {
            making.restore(machine, kind, resources, key);
        }
        machine.turnOn();
    }

    private Machine machine(MachineId id) {
        return new Machine(fleet.get(id), id, settings.patience(), settings.mostVcpus());
    }

    private void locked(MachineId id, Runnable operation) {
        Supplier<Boolean> done = () -> {
            operation.run();
            return true;
        };
        locks.alone(id, done);
    }
}
