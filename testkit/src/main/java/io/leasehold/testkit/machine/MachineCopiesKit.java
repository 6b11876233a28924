package io.leasehold.testkit.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.ports.machine.MachineCopies;
import io.leasehold.testkit.Samples;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@link MachineCopies} must do, a test a sentence: extend it, say which host, and how to look at its machines from
 * outside. Machines are small and few.
 *
 * @param <H> a hypervisor that copies
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class MachineCopiesKit<H extends Hypervisor & MachineCopies> {

    private static final Resources SMALL = new Resources(1, 1, 1);
    private static final Resources LARGER = new Resources(2, 2, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private final MachineId machine = machine("one");
    private final MachineId other = machine("two");
    private H host;

    /** A host without the machines that {@link #machine} names; asked for once a test. */
    protected abstract H newHost();

    /** Keeps {@code content}, and nothing else, on a machine that runs. */
    protected abstract void write(MachineId machine, String content);

    /** What is kept on a machine; empty if nothing ever was. */
    protected abstract String read(MachineId machine);

    /** Whether a machine is on; none if there is no machine of that id. */
    protected abstract Option<Boolean> isRunning(MachineId machine);

    /** What a machine that exists is made of. */
    protected abstract Resources resources(MachineId machine);

    /** The host's hardware fails: nothing is left of the machine on it. */
    protected abstract void lose(MachineId machine);

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
        host = newHost();
        host.create(machine, system(), SMALL);
        host.create(other, system(), SMALL);
        write(machine, "before");
        write(other, "theirs");
    }

    @Test
    void a_machine_is_put_back_to_what_a_snapshot_holds() {
        host.takeSnapshot(machine, "s");
        write(machine, "after");
        host.restoreSnapshot(machine, "s", SMALL, "first");
        assertThat(read(machine)).isEqualTo("before");
        assertThat(isRunning(machine)).contains(true);
        assertThat(read(other)).isEqualTo("theirs");
    }

    @Test
    void taking_a_snapshot_again_leaves_it_as_it_is() {
        host.takeSnapshot(machine, "s");
        write(machine, "after");
        host.takeSnapshot(machine, "s");
        host.restoreSnapshot(machine, "s", SMALL, "first");
        assertThat(read(machine)).isEqualTo("before");
    }

    @Test
    void a_restore_that_happened_is_not_repeated() {
        host.takeSnapshot(machine, "s");
        host.backUp(machine, DAY);
        host.restoreSnapshot(machine, "s", SMALL, "first");
        host.restoreBackup(machine, DAY, SMALL, "second");
        write(machine, "work of the customer");
        host.restoreSnapshot(machine, "s", SMALL, "first");
        host.restoreBackup(machine, DAY, SMALL, "second");
        assertThat(read(machine)).isEqualTo("work of the customer");
    }

    @Test
    void what_was_restored_can_be_restored_again_on_another_occasion() {
        host.takeSnapshot(machine, "s");
        host.backUp(machine, DAY);
        host.restoreSnapshot(machine, "s", SMALL, "first");
        write(machine, "after");
        host.restoreSnapshot(machine, "s", SMALL, "second");
        assertThat(read(machine)).isEqualTo("before");
        write(machine, "after");
        host.restoreBackup(machine, DAY, SMALL, "third");
        write(machine, "after");
        host.restoreBackup(machine, DAY, SMALL, "fourth");
        assertThat(read(machine)).isEqualTo("before");
    }

    @Test
    void a_restored_machine_is_made_of_what_was_paid_for() {
        host.takeSnapshot(machine, "s");
        host.backUp(machine, DAY);
        host.resize(machine, LARGER);
        host.restoreSnapshot(machine, "s", LARGER, "first");
        assertThat(resources(machine)).isEqualTo(LARGER);
        host.restoreBackup(machine, DAY, LARGER, "second");
        assertThat(resources(machine)).isEqualTo(LARGER);
    }

    @Test
    void a_deleted_snapshot_cannot_be_restored_and_its_name_is_free() {
        host.takeSnapshot(machine, "s");
        host.deleteSnapshot(machine, "s");
        host.deleteSnapshot(machine, "s");
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.restoreSnapshot(machine, "s", SMALL, "first"));
        write(machine, "after");
        host.takeSnapshot(machine, "s");
        write(machine, "later");
        host.restoreSnapshot(machine, "s", SMALL, "second");
        assertThat(read(machine)).isEqualTo("after");
    }

    @Test
    void a_machine_is_put_back_to_the_copy_of_a_day() {
        host.backUp(machine, DAY);
        write(machine, "on the day after");
        host.backUp(machine, DAY.plusDays(1));
        write(machine, "after");
        host.restoreBackup(machine, DAY, SMALL, "first");
        assertThat(read(machine)).isEqualTo("before");
        host.restoreBackup(machine, DAY.plusDays(1), SMALL, "second");
        assertThat(read(machine)).isEqualTo("on the day after");
        assertThat(isRunning(machine)).contains(true);
    }

    @Test
    void the_copy_of_a_day_is_taken_once() {
        host.backUp(machine, DAY);
        write(machine, "after");
        host.backUp(machine, DAY);
        host.restoreBackup(machine, DAY, SMALL, "first");
        assertThat(read(machine)).isEqualTo("before");
    }

    @Test
    void a_machine_that_its_host_lost_is_made_again_from_a_copy() {
        host.backUp(machine, DAY);
        lose(machine);
        assertThat(isRunning(machine)).isEmpty();
        host.restoreBackup(machine, DAY, LARGER, "first");
        assertThat(isRunning(machine)).contains(true);
        assertThat(read(machine)).isEqualTo("before");
        assertThat(resources(machine)).isEqualTo(LARGER);
    }

    @Test
    void a_dropped_copy_is_gone_and_the_others_stay() {
        host.backUp(machine, DAY);
        host.backUp(machine, DAY.plusDays(1));
        host.backUp(other, DAY);
        host.dropBackup(machine, DAY);
        host.dropBackup(machine, DAY);
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.restoreBackup(machine, DAY, SMALL, "first"));
        host.restoreBackup(machine, DAY.plusDays(1), SMALL, "second");
        host.restoreBackup(other, DAY, SMALL, "third");
        assertThat(read(other)).isEqualTo("theirs");
    }

    @Test
    void a_machine_that_is_not_there_is_not_said_to_have_been_copied() {
        host.delete(machine);
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> host.takeSnapshot(machine, "s"));
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> host.backUp(machine, DAY));
    }

    @Test
    void copies_are_deleted_with_their_machine() {
        host.takeSnapshot(machine, "s");
        host.backUp(machine, DAY);
        host.delete(machine);
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.restoreBackup(machine, DAY, SMALL, "first"));
        host.create(machine, system(), SMALL);
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.restoreSnapshot(machine, "s", SMALL, "second"));
    }

    @Test
    void a_reset_removes_everything_once_and_keeps_the_copies() {
        host.takeSnapshot(machine, "s");
        host.backUp(machine, DAY);
        host.reset(machine, system(), "first");
        assertThat(read(machine)).isEmpty();
        assertThat(isRunning(machine)).contains(true);
        assertThat(resources(machine)).isEqualTo(SMALL);
        write(machine, "work of the customer");
        host.reset(machine, system(), "first");
        assertThat(read(machine)).isEqualTo("work of the customer");
        host.restoreSnapshot(machine, "s", SMALL, "second");
        assertThat(read(machine)).isEqualTo("before");
        host.reset(machine, system(), "third");
        host.restoreBackup(machine, DAY, SMALL, "fourth");
        assertThat(read(machine)).isEqualTo("before");
    }
}
