package io.leasehold.adapters.libvirt;

import io.leasehold.domain.catalogue.ApplicationId;
import io.vavr.collection.List;
import java.time.Duration;

/**
 * Has a program that the images bring along install applications: it is called with the names of all that are to be there,
 * and removes those that are not named. It is called again with the same names whenever that is in doubt.
 *
 * @param program where it is in the images, for example {@code /usr/local/sbin/furnish}
 * @param most how long it may take
 */
public record GuestScript(String program, Duration most) implements Applications {

    @Override
    public void furnish(Guest guest, List<ApplicationId> applications) {
        guest.run(most, program, applications.map(ApplicationId::value));
    }
}
