package io.leasehold.ports.machine;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.MachineId;
import io.vavr.collection.List;

/**
 * Installs applications on machines that run. What holds for {@link Hypervisor} holds here; it throws
 * {@link HypervisorException} as well when the machine is not there.
 */
@FunctionalInterface
public interface Installer {

    /**
     * Sees to it that of the applications that it can install exactly these can be used on the machine: installs those that are
     * missing, leaves alone those that are there, and makes all others unusable and removes what can be removed of them. What
     * the customer put on the machine by hand stays.
     *
     * @param applications each once; none if nothing is to be left
     */
    void furnish(MachineId machine, List<ApplicationId> applications);
}
