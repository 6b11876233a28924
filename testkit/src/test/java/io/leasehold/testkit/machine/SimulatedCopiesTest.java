package io.leasehold.testkit.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SimulatedCopiesTest extends MachineCopiesKit<SimulatedHypervisor> {

    private final SimulatedHypervisor hypervisor = new SimulatedHypervisor();

    @Override
    protected SimulatedHypervisor newHost() {
        return hypervisor;
    }

    @Override
    protected void write(MachineId machine, String content) {
        hypervisor.write(machine, content);
    }

    @Override
    protected String read(MachineId machine) {
        return hypervisor.machine(machine).get().content();
    }

    @Override
    protected Option<Boolean> isRunning(MachineId machine) {
        return hypervisor.machine(machine).map(SimulatedHypervisor.Machine::running);
    }

    @Override
    protected Resources resources(MachineId machine) {
        return hypervisor.machine(machine).get().resources();
    }

    @Override
    protected void lose(MachineId machine) {
        hypervisor.loses(machine);
    }

    @Test
    void it_tells_which_copies_there_are() {
        MachineId machine = machine("one");
        LocalDate day = LocalDate.of(2026, 2, 10);
        hypervisor.takeSnapshot(machine, "s");
        hypervisor.backUp(machine, day.plusDays(1));
        hypervisor.backUp(machine, day);
        assertThat(hypervisor.snapshots(machine)).containsExactly("s");
        assertThat(hypervisor.backups(machine)).containsExactly(day, day.plusDays(1));
        hypervisor.delete(machine);
        assertThat(hypervisor.snapshots(machine)).isEmpty();
        assertThat(hypervisor.backups(machine)).isEmpty();
    }

    @Test
    void while_it_is_away_nothing_can_be_copied_or_restored() {
        MachineId machine = machine("one");
        LocalDate day = LocalDate.of(2026, 2, 10);
        hypervisor.backUp(machine, day);
        hypervisor.fault().begin();
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> hypervisor.takeSnapshot(machine, "s"));
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> hypervisor.backUp(machine, day.plusDays(1)));
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> hypervisor.dropBackup(machine, day));
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> hypervisor.restoreBackup(machine, day, new Resources(1, 1, 1), "k"));
        hypervisor.fault().end();
        assertThat(hypervisor.backups(machine)).containsExactly(day);
    }
}
