package io.leasehold.ports.machine;

import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.vavr.collection.Set;

/**
 * Runs the servers. Every operation can be repeated and then ends in the same state; each has happened when its method
 * returns, and may or may not have happened when it throws {@link HypervisorException}. It throws as well when a machine
 * that is to be started, shut down, reset or resized is not there.
 */
public interface Hypervisor {

    /** Makes a machine, installs its operating system and starts it; if it exists, makes sure that it runs. */
    void create(MachineId machine, SystemId system, Resources resources);

    /** Starts a machine; it runs on return. */
    void start(MachineId machine);

    /** Shuts a machine down, by force if it does not listen; it is off on return. */
    void shutDown(MachineId machine);

    /**
     * Restarts a machine; it runs on return.
     *
     * @param key names the occasion: a restart whose key is known has happened and is not repeated
     */
    void reboot(MachineId machine, String key);

    /**
     * Removes everything on a machine and installs its operating system anew; it runs on return. Its snapshots and daily copies
     * stay.
     *
     * @param key names the occasion: a reset whose key is known has happened and is not repeated
     */
    void reset(MachineId machine, SystemId system, String key);

    /** Gives a machine these resources, none less than it has; restarts it if it must. */
    void resize(MachineId machine, Resources resources);

    /** Deletes everything of a machine, with its snapshots and daily copies; nothing is left on return. Harmless if nothing was there. */
    void delete(MachineId machine);

    /** The ids of all machines that it knows as ours, running or not. */
    Set<MachineId> list();

    /** What adding {@code change} would do to the machine as it is now (OPS-1). */
    Disruption disruption(MachineId machine, ResourceChange change);

    /** What the machine could grow to on its host as that is now (UPG-2). */
    Resources capacity(MachineId machine);
}
