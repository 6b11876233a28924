package io.leasehold.testkit.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Samples;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class SimulatedHypervisorTest extends HypervisorKit {

    private final SimulatedHypervisor hypervisor = new SimulatedHypervisor();

    @Override
    protected Hypervisor newHypervisor() {
        return hypervisor;
    }

    @Override
    protected Option<Boolean> isRunning(MachineId machine) {
        return hypervisor.machine(machine).map(SimulatedHypervisor.Machine::running);
    }

    @Override
    protected Resources resources(MachineId machine) {
        return hypervisor.machine(machine).get().resources();
    }

    @Test
    void adding_a_processor_or_memory_restarts_and_adding_disk_does_not() {
        MachineId machine = machine("one");
        assertThat(hypervisor.disruption(machine, new ResourceChange(1, 0, 0))).isEqualTo(Disruption.RESTART);
        assertThat(hypervisor.disruption(machine, new ResourceChange(0, 1, 0))).isEqualTo(Disruption.RESTART);
        assertThat(hypervisor.disruption(machine, new ResourceChange(0, 0, 1))).isEqualTo(Disruption.NONE);
    }

    @Test
    void while_it_is_away_nothing_can_be_done_to_a_machine() {
        MachineId machine = machine("one");
        hypervisor.create(machine, Samples.DEBIAN, new Resources(1, 1, 1));
        hypervisor.fault().begin();
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> hypervisor.shutDown(machine));
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> hypervisor.delete(machine));
        hypervisor.fault().end();
        assertThat(isRunning(machine)).contains(true);
    }
}
