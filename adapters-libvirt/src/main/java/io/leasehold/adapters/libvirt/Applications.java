package io.leasehold.adapters.libvirt;

import io.leasehold.domain.catalogue.ApplicationId;
import io.vavr.collection.List;

/** How applications come onto machines; a host knows its images. {@link GuestScript} is one way. */
@FunctionalInterface
public interface Applications {

    /**
     * Sees to it that of the applications that it can install exactly these can be used on a machine that runs.
     *
     * @throws io.leasehold.ports.machine.HypervisorException if it cannot now; it is asked again later
     */
    void furnish(Guest guest, List<ApplicationId> applications);
}
