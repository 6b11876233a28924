package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * How machines come about: from an image, again from a daily copy, and what becomes of the content of one that is there. A new
 * disk is made first; until a definition names it nothing has happened.
 */
record Making(Settings settings, Fleet fleet) {

    /** A machine that is nowhere yet, on the host with most room; it is off. */
    void make(MachineId id, SystemId system, Resources resources) {
        Node node = fleet.place(id, resources, fleet.nodes());
        Name disk = disks(node, id).build(node.images(), image(system), resources.diskGiB());
        define(node, id, resources, About.unprotected(id, system), disk, Option.none());
    }

    /** A machine that its host lost, on the host with most room of those that see the copy; it is off. */
    void makeAgain(MachineId id, String kind, Resources resources, String key) {
        List<Node> near = fleet.nodes().filter(node -> copy(node, id, kind).isDefined());
        if (near.isEmpty()) {
            throw missing(id, kind);
        }
        Node node = fleet.place(id, resources, near);
        About about = About.find(node, id).getOrElseThrow(() -> missing(id, OwnVolume.ABOUT));
        define(node, id, resources, about, diskOf(node, id, kind, resources), Option.some(key));
    }

    /** Puts a machine back to what a copy holds; it runs. */
    void restore(Machine machine, String kind, Resources resources, String key) {
        Name disk = diskOf(machine.node(), machine.machine(), kind, resources);
        machine.runOn(disk, machine.definition().system(), resources, key);
    }

    /** Puts a machine back to what an image holds; it runs. */
    void reset(Machine machine, SystemId system, String key) {
        MachineId id = machine.machine();
        Node node = machine.node();
        Resources resources = machine.resources();
        Name disk = disks(node, id).build(node.images(), image(system), resources.diskGiB());
        About.find(node, id)
                .map(about -> new About(system, about.filter()))
                .getOrElse(() -> About.unprotected(id, system))
                .keep(node, disks(node, id));
        machine.runOn(disk, system, resources, key);
    }

    private void define(Node node, MachineId id, Resources resources, About about, Name disk, Option<String> key) {
        about.keep(node, disks(node, id));
        node.daemon().defineFilter(about.filter().write());
        if (fleet.find(id).isDefined()) {
            throw new HypervisorException("machine " + id + " was made by somebody else meanwhile");
        }
        Definition made = Definition.of(
                id, settings.blueprint(node), about.system(), resources.vcpus(), resources.memoryGiB(), disk);
        node.daemon().define(key.map(made::done).getOrElse(made).xml());
    }

    private Name diskOf(Node node, MachineId id, String kind, Resources resources) {
        OwnVolume data = copy(node, id, kind).getOrElseThrow(() -> missing(id, kind));
        return disks(node, id).build(node.copies(), data.name(), resources.diskGiB());
    }

    private Option<OwnVolume> copy(Node node, MachineId id, String kind) {
        Copies copies = new Copies(node, disks(node, id));
        return copies.find(kind).orElse(() -> {
            fleet.lookAgain(node);
            return copies.find(kind);
        });
    }

    private Name image(SystemId system) {
        return settings.images()
                .get(system)
                .getOrElseThrow(() -> new HypervisorException("no image is named for system " + system));
    }

    private Disks disks(Node node, MachineId id) {
        return new Disks(node, id, settings.clock());
    }

    private static HypervisorException missing(MachineId id, String kind) {
        return new HypervisorException("there is no " + kind + " of machine " + id);
    }
}
