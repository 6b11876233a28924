package io.leasehold.ports.machine;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.MachineId;

/**
 * Installs applications on machines that run. Each operation can be repeated and then ends in the same state; it has
 * happened when its method returns, and may or may not have happened when it throws {@link HypervisorException}. It throws
 * as well when the machine is not there.
 */
public interface Installer {

    /** Installs an application so that it can be used; changes nothing if it is installed. */
    void install(MachineId machine, ApplicationId application);

    /** Makes an application unusable and removes what can be removed of it; harmless if it is not installed. */
    void uninstall(MachineId machine, ApplicationId application);
}
