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
        fleet.placing(id, resources, fleet.nodes(), node -> {
            Name disk = settings.disks(node, id).build(node.images(), image(system), resources.diskGiB());
            define(node, id, resources, About.unprotected(id, system), disk, Option.none());
        });
    }

    /** A machine that its host lost, on the host with most room of those that see the copy; it is off. */
    void makeAgain(MachineId id, String kind, Resources resources, String key) {
        List<Node> near = fleet.nodes().filter(node -> copy(node, id, kind).isDefined());
        if (near.isEmpty()) {
            throw missing(id, kind);
        }
        fleet.placing(id, resources, near, node -> {
            About about = About.find(node, id).getOrElseThrow(() -> missing(id, OwnVolume.ABOUT));
            define(node, id, resources, about, diskOf(node, id, kind, resources), Option.some(key));
        });
    }

    /** Puts a machine back to what a copy holds; it runs. */
    void restore(Machine machine, String kind, Resources resources, String key) {
        makeSureOfRoom(machine, resources);
        Name disk = diskOf(machine.node(), machine.machine(), kind, resources);
        machine.runOn(disk, machine.system(), resources, key);
    }

    /** Puts a machine back to what an image holds; it runs. */
    void reset(Machine machine, SystemId system, String key) {
        MachineId id = machine.machine();
        Node node = machine.node();
        Resources resources = machine.resources();
        makeSureOfRoom(machine, resources);
        Name disk = settings.disks(node, id).build(node.images(), image(system), resources.diskGiB());
        About.find(node, id)
                .map(about -> new About(system, about.filter()))
                .getOrElse(() -> About.unprotected(id, system))
                .keep(node, settings.disks(node, id));
        machine.runOn(disk, system, resources, key);
    }

    /** For a disk beside the one that it has, which goes only when the other is in its place. */
    private static void makeSureOfRoom(Machine machine, Resources resources) {
        int left = machine.node().diskRoomGiB();
        if (left < resources.diskGiB()) {
            throw new HypervisorException("pool " + machine.node().machines() + " at "
                    + machine.node().at()
                    + " has no room for a second disk of machine " + machine.machine() + ": " + resources.diskGiB()
                    + " GiB of " + left);
        }
    }

    private void define(Node node, MachineId id, Resources resources, About about, Name disk, Option<String> key) {
        about.keep(node, settings.disks(node, id));
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
        return settings.disks(node, id).build(node.copies(), data.name(), resources.diskGiB());
    }

    private Option<OwnVolume> copy(Node node, MachineId id, String kind) {
        Copies copies = new Copies(node, settings.disks(node, id));
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

    private static HypervisorException missing(MachineId id, String kind) {
        return new HypervisorException("there is no " + kind + " of machine " + id);
    }
}
