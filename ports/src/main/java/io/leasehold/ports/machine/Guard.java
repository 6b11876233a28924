package io.leasehold.ports.machine;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.terms.SecurityTerms;

/** Protects machines from the network. What holds for {@link Hypervisor} holds here. */
public interface Guard {

    /**
     * Puts {@code protection} in the place of whatever protected the machine; it is in force on return, as a whole, and stays so
     * until it is replaced: also after a restart, a reset or a restore.
     *
     * @param ifEmpty who reaches the administration if the allow-list has no entry
     */
    void protect(MachineId machine, Protection protection, SecurityTerms.EmptyAllowList ifEmpty);
}
