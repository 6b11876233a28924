package io.leasehold.adapters.libvirt;

import io.leasehold.adapters.libvirt.Daemon.Volume;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;

/** A host and its libvirt, with what it holds of ours. */
record Node(HostNode at, Daemon daemon) {

    static final long GIB = 1024L * 1024 * 1024;
    private static final long KIB_PER_GIB = 1024 * 1024;
    /** Within that some moment without a volume under way is found. */
    private static final Duration BUSY = Duration.ofSeconds(30);

    Name machines() {
        return new Name(at.machines());
    }

    Name copies() {
        return new Name(at.copies());
    }

    Name images() {
        return new Name(at.images());
    }

    /** What a machine is defined as here; none if it is not here, or not ours. */
    Option<Definition> find(MachineId machine) {
        return daemon.definition(machine.value()).map(Definition::read).filter(Definition::isOurs);
    }

    /** The disk that a machine is defined to have, and the one that it runs on if it is another; none if it is not here. */
    List<Name> inUse(MachineId machine) {
        return find(machine)
                .toList()
                .appendAll(daemon.running(machine.value()).map(Definition::read))
                .map(Definition::disk)
                .distinct();
    }

    /** The machines that are here. */
    List<Definition> ours() {
        return daemon.domains()
                .flatMap(daemon::definition)
                .map(Definition::read)
                .filter(Definition::isOurs);
    }

    /** The volumes of a machine in a pool. */
    List<OwnVolume> volumes(Name pool, MachineId machine) {
        return daemon.volumes(pool)
                .flatMap(OwnVolume::of)
                .filter(volume -> volume.machine().equals(machine));
    }

    /** Of a volume that must be there. */
    Volume volume(Name pool, Name name) {
        return daemon.volume(pool, name)
                .getOrElseThrow(
                        () -> new HypervisorException("there is no volume " + name + " in pool " + pool + " at " + at));
    }

    /** Of a pool that others write to as well. Libvirt refuses to look while it makes a volume there. */
    void lookAgain(Name pool) {
        if (!Pause.until(BUSY, () -> daemon.lookAgain(pool))) {
            throw new HypervisorException("pool " + pool + " at " + at + " is busy");
        }
    }

    /**
     * What is left here beside what machines were promised, running or not: memory less {@code reserveGiB}, and disk that
     * none of the disks of machines could still grow into. Processors are shared, so all of them are left.
     */
    Resources room(int reserveGiB) {
        Daemon.Hardware hardware = daemon.hardware();
        long promised = ours().map(Definition::memoryGiB).sum().longValue();
        long memory = hardware.memoryKib() / KIB_PER_GIB - reserveGiB - promised;
        return new Resources(hardware.cpus(), clamped(memory), diskRoomGiB());
    }

    /** Disk that none of the disks of machines could still grow into. */
    int diskRoomGiB() {
        // What guests wrote since is known of volumes at once, of the pool only then.
        lookAgain(machines());
        long owed = daemon.volumes(machines())
                .flatMap(name -> daemon.volume(machines(), name))
                .map(volume -> Math.max(0, volume.capacityBytes() - volume.allocatedBytes()))
                .sum()
                .longValue();
        return clamped((daemon.available(machines()) - owed) / GIB);
    }

    private static int clamped(long units) {
        return (int) Math.max(0, Math.min(Resources.MAX_UNITS, units));
    }
}
