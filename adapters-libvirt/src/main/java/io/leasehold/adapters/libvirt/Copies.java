package io.leasehold.adapters.libvirt;

import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Comparator;

/**
 * The copies of a machine, snapshots and daily copies alike: the data, and a mark of the same attempt that is made once the
 * data is whole. Only both together are a copy, so that none is ever half there.
 */
record Copies(Node node, Disks disks) {

    /** Within that a copy is waited for that a process began which died. */
    private static final Duration BUSY = Duration.ofSeconds(30);

    /** The copy of a kind; the first of several, which two made at once. */
    Option<OwnVolume> find(String kind) {
        List<OwnVolume> volumes = node.volumes(node.copies(), disks.machine());
        return volumes.filter(mark -> mark.kind().equals(kind))
                .map(mark -> mark.sibling(OwnVolume.DATA))
                .filter(volumes::contains)
                .minBy(Comparator.comparing(OwnVolume::attempt));
    }

    /** Takes the copy of a kind, unless there is one. */
    void take(Machine machine, String kind) {
        machine.definition();
        if (find(kind).isEmpty()) {
            OwnVolume data = data(machine);
            node.daemon()
                    .createVolume(node.copies(), Disks.raw(data.sibling(kind).name(), 0));
        }
        disks.sweep();
    }

    /** Drops every copy of a kind: from the moment its mark is gone it is none. */
    void drop(String kind) {
        List<OwnVolume> marks = node.volumes(node.copies(), disks.machine())
                .filter(mark -> mark.kind().equals(kind));
        marks.forEach(mark -> {
            node.daemon().deleteVolume(node.copies(), mark.name());
            node.daemon()
                    .deleteVolume(node.copies(), mark.sibling(OwnVolume.DATA).name());
        });
    }

    /** What is on the disk now, without a mark. */
    OwnVolume data(Machine machine) {
        OwnVolume data = disks.next(OwnVolume.DATA);
        Definition definition = machine.definition();
        Daemon.Volume disk = node.volume(node.machines(), definition.disk());
        String volume = Disks.qcow2(data.name(), disk.capacityBytes());
        if (!machine.isRunning()) {
            node.daemon().cloneVolume(node.copies(), volume, node.machines(), definition.disk());
            return data;
        }
        if (!Pause.until(BUSY, () -> !node.daemon().isCopying(machine.id()))) {
            throw new HypervisorException(
                    "the disk of machine " + disks.machine() + " is being copied by somebody else");
        }
        Daemon.Volume empty = node.daemon().createVolume(node.copies(), volume);
        try {
            node.daemon().copyDisks(machine.id(), backup(definition.target(), empty.path()));
        } catch (HypervisorException e) {
            discard(machine, data, e);
            throw e;
        }
        return data;
    }

    /** What may still be written to is left: it has no mark, so it is no copy, and is swept away one day. */
    private void discard(Machine machine, OwnVolume data, HypervisorException because) {
        try {
            if (!node.daemon().isCopying(machine.id())) {
                node.daemon().deleteVolume(node.copies(), data.name());
            }
        } catch (HypervisorException e) {
            because.addSuppressed(e);
        }
    }

    private static String backup(String disk, String path) {
        Xml backup = Xml.root("domainbackup").attribute("mode", "push");
        Xml copied = backup.add("disks")
                .add("disk")
                .attribute("name", disk)
                .attribute("type", "file")
                .attribute("backup", "yes");
        copied.add("target").attribute("file", path);
        copied.add("driver").attribute("type", "qcow2");
        return backup.write();
    }
}
