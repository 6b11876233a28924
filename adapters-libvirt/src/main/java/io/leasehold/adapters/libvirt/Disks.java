package io.leasehold.adapters.libvirt;

import io.leasehold.adapters.libvirt.Daemon.Volume;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.List;
import java.time.Duration;
import java.time.InstantSource;

/** Makes volumes for a machine on a host. Each attempt makes one of its own; what was never brought to an end is swept away. */
record Disks(Node node, MachineId machine, InstantSource clock) {

    /** By then whoever began something has given it up. */
    private static final Duration STALE = Duration.ofDays(1);

    /** A volume of ours that does not exist yet. */
    OwnVolume next(String kind) {
        return new OwnVolume(machine, Attempt.at(clock), kind);
    }

    /** A disk that holds what another volume does, and is that large. */
    Name build(Name fromPool, Name from, int diskGiB) {
        Volume source = node.volume(fromPool, from);
        long bytes = diskGiB * Node.GIB;
        if (source.capacityBytes() > bytes) {
            throw new HypervisorException("a disk of " + diskGiB + " GiB for machine " + machine + " is too small for "
                    + source.capacityBytes() + " bytes of " + from + " at " + node.at());
        }
        Name disk = next(OwnVolume.DISK).name();
        Volume made = node.daemon().cloneVolume(node.machines(), qcow2(disk, source.capacityBytes()), fromPool, from);
        if (made.capacityBytes() < bytes) {
            node.daemon().growVolume(node.machines(), disk, bytes);
        }
        return disk;
    }

    /** Deletes what attempts left behind that were broken off long ago. */
    void sweep() {
        List<Name> inUse = node.inUse(machine);
        if (inUse.nonEmpty()) {
            node.volumes(node.machines(), machine)
                    .filter(volume -> isStale(volume) && !inUse.contains(volume.name()))
                    .forEach(volume -> node.daemon().deleteVolume(node.machines(), volume.name()));
        }
        List<OwnVolume> copies = node.volumes(node.copies(), machine);
        copies.filter(data -> isStale(data) && data.kind().equals(OwnVolume.DATA))
                .filter(data -> copies.count(volume -> volume.attempt().equals(data.attempt())) == 1)
                .forEach(data -> node.daemon().deleteVolume(node.copies(), data.name()));
    }

    private boolean isStale(OwnVolume volume) {
        return volume.attempt().isBefore(clock.instant().minus(STALE));
    }

    /** A volume that grows as it is written to. */
    static String qcow2(Name name, long bytes) {
        Xml volume = Xml.root("volume");
        volume.add("name").text(name);
        volume.add("capacity").attribute("unit", "bytes").text(bytes);
        volume.add("allocation").attribute("unit", "bytes").text(0);
        Xml target = volume.add("target");
        target.add("format").attribute("type", "qcow2");
        // Without it a disk cannot be enlarged later.
        target.add("compat").text("1.1");
        return volume.write();
    }

    /** A volume of bytes as they are. */
    static String raw(Name name, long bytes) {
        Xml volume = Xml.root("volume");
        volume.add("name").text(name);
        volume.add("capacity").attribute("unit", "bytes").text(bytes);
        volume.add("target").add("format").attribute("type", "raw");
        return volume.write();
    }
}
