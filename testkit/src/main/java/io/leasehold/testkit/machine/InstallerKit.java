package io.leasehold.testkit.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.ports.machine.Installer;
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
        installer = newInstaller(io.vavr.collection.LinkedHashSet.of(machine, other));
    }

    @Test
    void an_application_can_be_used_once_it_is_installed() {
        installer.install(machine, application());
        assertThat(installed(machine)).containsExactly(application());
        assertThat(installed(other)).isEmpty();
    }

    @Test
    void installing_it_again_changes_nothing() {
        installer.install(machine, application());
        installer.install(machine, another());
        installer.install(machine, application());
        assertThat(installed(machine)).containsExactlyInAnyOrder(application(), another());
    }

    @Test
    void an_application_cannot_be_used_once_it_is_uninstalled() {
        installer.install(machine, application());
        installer.install(machine, another());
        installer.uninstall(machine, application());
        assertThat(installed(machine)).containsExactly(another());
    }

    @Test
    void uninstalling_what_is_not_installed_is_harmless() {
        installer.uninstall(machine, application());
        installer.install(machine, another());
        installer.uninstall(machine, application());
        assertThat(installed(machine)).containsExactly(another());
    }

    @Test
    void it_can_be_installed_after_it_was_uninstalled() {
        installer.install(machine, application());
        installer.uninstall(machine, application());
        installer.install(machine, application());
        assertThat(installed(machine)).containsExactly(application());
    }

    @Test
    void nothing_is_installed_on_a_machine_that_is_not_there() {
        MachineId gone = machine("gone");
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> installer.install(gone, application()));
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> installer.uninstall(gone, application()));
    }
}
