package io.leasehold.adapters.ftp;

import io.leasehold.domain.machine.MachineId;
import java.io.IOException;
import java.nio.file.Path;

/** Where the content of a machine comes from: the hypervisor that runs it, as a rule. */
@FunctionalInterface
public interface ContentSource {

    /**
     * Writes the disks of a machine into a folder, which is empty and nobody else's. What is written there is shown to
     * nobody before this returns; if it fails, or the process dies, all of it is thrown away and asked for again.
     *
     * @param folder takes regular files, with names of letters, digits, dots, hyphens and underscores, for example {@code
     *     disk.qcow2}; nothing else
     * @return what the machine was made of
     * @throws IOException if it cannot be written now; the session is then opened later
     */
    MachineDescription write(MachineId machine, Path folder) throws IOException;
}
