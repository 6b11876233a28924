package io.leasehold.testkit.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Samples;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a {@link Hypervisor} must do, a test a sentence: extend it, say which hypervisor, and how to look at its machines
 * from outside. Machines are small and few.
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class HypervisorKit {

    private static final Resources SMALL = new Resources(1, 1, 1);
    private static final Resources LARGER = new Resources(2, 2, 2);

    private final MachineId machine = machine("one");
    private final MachineId other = machine("two");
    private Hypervisor hypervisor;

    /** A hypervisor without the machines that {@link #machine} names; asked for once a test. */
    protected abstract Hypervisor newHypervisor();

    /** Whether a machine is on, seen from outside; none if there is no machine of that id. */
    protected abstract Option<Boolean> isRunning(MachineId machine);

    /** What a machine that exists is made of, seen from outside. */
    protected abstract Resources resources(MachineId machine);

    /** An operating system that can be installed. */
    protected SystemId system() {
        return Samples.DEBIAN;
    }

    /** The id of a machine of a test. */
    protected MachineId machine(String name) {
        return new MachineId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @BeforeEach
    final void connect() {
        hypervisor = newHypervisor();
    }

    @Test
    void a_machine_runs_once_it_is_created() {
        hypervisor.create(machine, system(), SMALL);
        assertThat(isRunning(machine)).contains(true);
        assertThat(resources(machine)).isEqualTo(SMALL);
        assertThat(isRunning(other)).isEmpty();
    }

    @Test
    void creating_a_machine_again_makes_sure_that_it_runs_and_changes_nothing_else() {
        hypervisor.create(machine, system(), SMALL);
        hypervisor.create(machine, system(), SMALL);
        assertThat(isRunning(machine)).contains(true);
        hypervisor.resize(machine, LARGER);
        hypervisor.shutDown(machine);
        hypervisor.create(machine, system(), SMALL);
        assertThat(isRunning(machine)).contains(true);
        assertThat(resources(machine)).isEqualTo(LARGER);
    }

    @Test
    void a_machine_is_off_once_it_is_shut_down_however_often() {
        hypervisor.create(machine, system(), SMALL);
        hypervisor.create(other, system(), SMALL);
        hypervisor.shutDown(machine);
        assertThat(isRunning(machine)).contains(false);
        hypervisor.shutDown(machine);
        assertThat(isRunning(machine)).contains(false);
        assertThat(isRunning(other)).contains(true);
    }

    @Test
    void a_machine_runs_once_it_is_started_however_often() {
        hypervisor.create(machine, system(), SMALL);
        hypervisor.start(machine);
        assertThat(isRunning(machine)).contains(true);
        hypervisor.shutDown(machine);
        hypervisor.start(machine);
        hypervisor.start(machine);
        assertThat(isRunning(machine)).contains(true);
        assertThat(resources(machine)).isEqualTo(SMALL);
    }

    @Test
    void a_machine_grows_and_runs_on_however_often_it_is_told() {
        hypervisor.create(machine, system(), SMALL);
        hypervisor.resize(machine, LARGER);
        hypervisor.resize(machine, LARGER);
        assertThat(resources(machine)).isEqualTo(LARGER);
        assertThat(isRunning(machine)).contains(true);
    }

    @Test
    void no_resource_of_a_machine_ever_shrinks() {
        hypervisor.create(machine, system(), LARGER);
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> hypervisor.resize(machine, SMALL));
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> hypervisor.resize(machine, new Resources(3, 3, 1)));
        assertThat(resources(machine)).isEqualTo(LARGER);
        assertThat(isRunning(machine)).contains(true);
    }

    @Test
    void nothing_is_left_of_a_deleted_machine_and_the_others_stay() {
        hypervisor.create(machine, system(), SMALL);
        hypervisor.create(other, system(), SMALL);
        hypervisor.delete(machine);
        assertThat(isRunning(machine)).isEmpty();
        assertThat(isRunning(other)).contains(true);
    }

    @Test
    void a_machine_that_is_off_can_be_deleted() {
        hypervisor.create(machine, system(), SMALL);
        hypervisor.shutDown(machine);
        hypervisor.delete(machine);
        assertThat(isRunning(machine)).isEmpty();
    }

    @Test
    void deleting_what_is_not_there_is_harmless() {
        hypervisor.create(other, system(), SMALL);
        hypervisor.delete(machine);
        hypervisor.create(machine, system(), SMALL);
        hypervisor.delete(machine);
        hypervisor.delete(machine);
        assertThat(isRunning(machine)).isEmpty();
        assertThat(isRunning(other)).contains(true);
    }

    @Test
    void a_machine_that_does_not_exist_is_not_said_to_have_been_started_shut_down_or_resized() {
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> hypervisor.start(machine));
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> hypervisor.shutDown(machine));
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> hypervisor.resize(machine, LARGER));
        assertThat(isRunning(machine)).isEmpty();
    }

    @Test
    void every_machine_is_listed_running_or_not_until_it_is_deleted() {
        hypervisor.create(machine, system(), SMALL);
        hypervisor.create(other, system(), SMALL);
        hypervisor.shutDown(other);
        assertThat(hypervisor.list()).contains(machine, other);
        hypervisor.delete(machine);
        assertThat(hypervisor.list()).contains(other).doesNotContain(machine);
    }

    @Test
    void asking_what_a_change_would_do_changes_nothing() {
        hypervisor.create(machine, system(), SMALL);
        ResourceChange more = LARGER.minus(SMALL);
        assertThat(hypervisor.disruption(machine, more)).isEqualTo(hypervisor.disruption(machine, more));
        assertThat(resources(machine)).isEqualTo(SMALL);
        assertThat(isRunning(machine)).contains(true);
    }

    @Test
    void a_machine_can_grow_to_at_least_what_it_has() {
        hypervisor.create(machine, system(), LARGER);
        assertThat(hypervisor.capacity(machine).covers(LARGER)).isTrue();
    }
}
