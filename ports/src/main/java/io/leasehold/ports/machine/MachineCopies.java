package io.leasehold.ports.machine;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import java.time.LocalDate;

/**
 * Copies of machines: the snapshots that customers take, and the daily copies. What holds for {@link Hypervisor} holds here:
 * every operation can be repeated and has happened when its method returns. It throws {@link HypervisorException} as well
 * when what is to be copied or restored is not there.
 */
public interface MachineCopies {

    /** Takes a snapshot of a machine, which runs on. If there is one of that name, it stays as it is. */
    void takeSnapshot(MachineId machine, String snapshot);

    /**
     * Puts a machine back to what a snapshot holds; it runs on return. The snapshot stays.
     *
     * @param resources what the machine is to be made of afterwards, whatever it was when the snapshot was taken
     * @param key names the occasion: a restore whose key is known has happened and is not repeated
     */
    void restoreSnapshot(MachineId machine, String snapshot, Resources resources, String key);

    /** Deletes a snapshot for good. Harmless if there is none of that name. */
    void deleteSnapshot(MachineId machine, String snapshot);

    /**
     * Takes the copy of {@code day}, whole or not at all, to where a failure of the machine's host does not reach. The machine
     * runs on. If there is one of that day, it stays as it is.
     */
    void backUp(MachineId machine, LocalDate day);

    /**
     * Puts a machine back to what the copy of {@code day} holds; it runs on return. If the machine is gone with its host, it is
     * made again on another, under the same id. The copy stays.
     *
     * @param resources what the machine is to be made of afterwards, whatever it was on that day
     * @param key names the occasion: a restore whose key is known has happened and is not repeated
     */
    void restoreBackup(MachineId machine, LocalDate day, Resources resources, String key);

    /** Drops the copy of {@code day} for good. Harmless if there is none. */
    void dropBackup(MachineId machine, LocalDate day);
}
