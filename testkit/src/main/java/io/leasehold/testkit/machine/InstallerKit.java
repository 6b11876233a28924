package io.leasehold.testkit.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.ports.machine.Installer;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an {@link Installer} must do, a test a sentence: extend it, and say how to look at what is installed. */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class InstallerKit {

    private final MachineId machine = machine("with applications");
    private final MachineId other = machine("with others");
    private Installer installer;

    /** An installer on a host where the machines {@code running} run and no others; asked for once a test. */
    protected abstract Installer newInstaller(Set<MachineId> running);

    /** What can be used on a machine now, seen from outside. */
    protected abstract Set<ApplicationId> installed(MachineId machine);

    /** An application that can be installed. */
    protected ApplicationId application() {
        return new ApplicationId("wordpress");
    }

    /** Another application that can be installed. */
    protected ApplicationId another() {
        return new ApplicationId("crm");
    }

    /** The id of a machine of a test. */
    protected MachineId machine(String name) {
        return new MachineId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @BeforeEach
    final void connect() {
        installer = newInstaller(LinkedHashSet.of(machine, other));
    }

    @Test
    void exactly_the_applications_that_are_named_can_be_used_and_on_that_machine_only() {
        installer.furnish(machine, List.of(application(), another()));
        assertThat(installed(machine)).containsExactlyInAnyOrder(application(), another());
        assertThat(installed(other)).isEmpty();
    }

    @Test
    void furnishing_it_so_again_changes_nothing() {
        installer.furnish(machine, List.of(application(), another()));
        installer.furnish(machine, List.of(another(), application()));
        assertThat(installed(machine)).containsExactlyInAnyOrder(application(), another());
    }

    @Test
    void an_application_that_is_not_named_any_more_cannot_be_used() {
        installer.furnish(machine, List.of(application(), another()));
        installer.furnish(machine, List.of(another()));
        assertThat(installed(machine)).containsExactly(another());
    }

    @Test
    void one_takes_the_place_of_another() {
        installer.furnish(machine, List.of(application()));
        installer.furnish(other, List.of(application()));
        installer.furnish(machine, List.of(another()));
        assertThat(installed(machine)).containsExactly(another());
        assertThat(installed(other)).containsExactly(application());
    }

    @Test
    void nothing_can_be_used_if_nothing_is_named_and_something_again_afterwards() {
        installer.furnish(machine, List.empty());
        assertThat(installed(machine)).isEmpty();
        installer.furnish(machine, List.of(application()));
        installer.furnish(machine, List.empty());
        assertThat(installed(machine)).isEmpty();
        installer.furnish(machine, List.of(application()));
        assertThat(installed(machine)).containsExactly(application());
    }

    @Test
    void a_machine_that_is_not_there_is_not_said_to_be_furnished() {
        MachineId gone = machine("gone");
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> installer.furnish(gone, List.of(application())));
    }
}
