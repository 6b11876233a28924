package io.leasehold.testkit.machine;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Fault;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A hypervisor that keeps its machines in memory. Adding processors or memory restarts a machine, adding disk does not.
 */
public final class SimulatedHypervisor implements Machines {

    /** A host that holds more than anybody asks for. */
    public static final Resources ROOMY = new Resources(Resources.MAX_UNITS, Resources.MAX_UNITS, Resources.MAX_UNITS);

    /**
     * A machine as it is.
     *
     * @param running whether it is on
     */
    public record Machine(SystemId system, Resources resources, boolean running) {}

    private final Map<MachineId, Machine> machines = new ConcurrentHashMap<>();
    private final Set<String> reboots = ConcurrentHashMap.newKeySet();
    private final Map<MachineId, Integer> restarts = new ConcurrentHashMap<>();
    private final Map<MachineId, Set<ApplicationId>> applications = new ConcurrentHashMap<>();
    private final Resources capacity;
    private final Fault fault = new Fault();

    public SimulatedHypervisor() {
        this(ROOMY);
    }

    /**
     * Creates a hypervisor.
     *
     * @param capacity what any one machine can grow to
     */
    public SimulatedHypervisor(Resources capacity) {
        this.capacity = capacity;
    }

    /** While it is on, nothing can be done to a machine; what could be done is still told. */
    public Fault fault() {
        return fault;
    }

    /** A machine as it is now, if there is one of that id. */
    public Option<Machine> machine(MachineId id) {
        return Option.of(machines.get(id));
    }

    @Override
    public void create(MachineId id, SystemId system, Resources resources) {
        reach();
        machines.merge(
                id,
                new Machine(system, resources, true),
                (existing, made) -> new Machine(existing.system(), existing.resources(), true));
    }

    @Override
    public void start(MachineId id) {
        change(id, machine -> new Machine(machine.system(), machine.resources(), true));
    }

    @Override
    public void shutDown(MachineId id) {
        change(id, machine -> new Machine(machine.system(), machine.resources(), false));
    }

    @Override
    public void reboot(MachineId id, String key) {
        change(id, machine -> {
            if (reboots.add(key)) {
                restarts.merge(id, 1, Integer::sum);
            }
            return new Machine(machine.system(), machine.resources(), true);
        });
    }

    /** How often a machine was rebooted because somebody asked for it. */
    public int reboots(MachineId id) {
        return restarts.getOrDefault(id, 0);
    }

    @Override
    public void install(MachineId id, ApplicationId application) {
        change(id, machine -> {
            applications
                    .computeIfAbsent(id, none -> ConcurrentHashMap.newKeySet())
                    .add(application);
            return machine;
        });
    }

    @Override
    public void uninstall(MachineId id, ApplicationId application) {
        change(id, machine -> {
            applications
                    .computeIfAbsent(id, none -> ConcurrentHashMap.newKeySet())
                    .remove(application);
            return machine;
        });
    }

    /** What can be used on a machine now, by id. */
    public io.vavr.collection.Set<ApplicationId> installed(MachineId id) {
        return TreeSet.ofAll(Comparator.comparing(ApplicationId::value), applications.getOrDefault(id, Set.of()));
    }

    @Override
    public void resize(MachineId id, Resources resources) {
        change(id, machine -> {
            if (!resources.covers(machine.resources())) {
                throw new HypervisorException("machine " + id + " would shrink from " + machine.resources());
            }
            return new Machine(machine.system(), resources, machine.running());
        });
    }

    @Override
    public void delete(MachineId id) {
        reach();
        machines.remove(id);
        applications.remove(id);
    }

    @Override
    public Disruption disruption(MachineId id, ResourceChange change) {
        return change.vcpus() > 0 || change.memoryGiB() > 0 ? Disruption.RESTART : Disruption.NONE;
    }

    @Override
    public Resources capacity(MachineId id) {
        return capacity;
    }

    private void change(MachineId id, UnaryOperator<Machine> change) {
        reach();
        if (machines.computeIfPresent(id, (same, machine) -> change.apply(machine)) == null) {
            throw new HypervisorException("there is no machine " + id);
        }
    }

    private void reach() {
        if (fault.isOn()) {
            throw new HypervisorException("the hypervisor is away");
        }
    }
}
