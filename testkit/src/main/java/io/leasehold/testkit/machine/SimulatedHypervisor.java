package io.leasehold.testkit.machine;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.SecurityTerms;
import io.leasehold.ports.Host;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Fault;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A hypervisor that keeps its machines, their copies and what protects them in memory. Adding processors or memory restarts
 * a machine, adding disk does not.
 */
public final class SimulatedHypervisor implements Host {

    /** A host that holds more than anybody asks for. */
    public static final Resources ROOMY = new Resources(Resources.MAX_UNITS, Resources.MAX_UNITS, Resources.MAX_UNITS);

    /**
     * A machine as it is.
     *
     * @param running whether it is on
     * @param applications that can be used
     * @param content what the customer keeps on it
     */
    public record Machine(
            SystemId system, Resources resources, boolean running, List<ApplicationId> applications, String content) {

        Machine on(boolean on) {
            return new Machine(system, resources, on, applications, content);
        }

        Machine madeOf(Resources more) {
            return new Machine(system, more, running, applications, content);
        }

        Machine offering(List<ApplicationId> others) {
            return new Machine(system, resources, running, others, content);
        }

        Machine holding(String other) {
            return new Machine(system, resources, running, applications, other);
        }
    }

    /** What protects a machine, and who reaches its administration if its allow-list is empty. */
    public record Guarded(Protection protection, SecurityTerms.EmptyAllowList ifEmpty) {}

    private final Map<MachineId, Machine> machines = new ConcurrentHashMap<>();
    private final Map<MachineId, Map<String, Machine>> snapshots = new ConcurrentHashMap<>();
    private final Map<MachineId, Map<LocalDate, Machine>> backups = new ConcurrentHashMap<>();
    private final Map<MachineId, Guarded> guarded = new ConcurrentHashMap<>();
    private final Map<MachineId, Integer> restarts = new ConcurrentHashMap<>();
    private final Set<String> occasions = ConcurrentHashMap.newKeySet();
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

    // What can be seen and done from outside

    /** A machine as it is now, if there is one of that id. */
    public Option<Machine> machine(MachineId id) {
        return Option.of(machines.get(id));
    }

    /** How often a machine was rebooted because somebody asked for it. */
    public int reboots(MachineId id) {
        return restarts.getOrDefault(id, 0);
    }

    /** The names of the snapshots of a machine, in order. */
    public List<String> snapshots(MachineId id) {
        return List.ofAll(of(snapshots, id).keySet());
    }

    /** The days of the daily copies of a machine, in order. */
    public List<LocalDate> backups(MachineId id) {
        return List.ofAll(of(backups, id).keySet());
    }

    /** What protects a machine, if anything was ever said. */
    public Option<Guarded> guarded(MachineId id) {
        return Option.of(guarded.get(id));
    }

    /** The customer keeps something else on a machine. */
    public void write(MachineId id, String content) {
        machines.computeIfPresent(id, (same, machine) -> machine.holding(content));
    }

    /** The hardware under a machine fails and nothing is left of it there; its daily copies are elsewhere. */
    public void loses(MachineId id) {
        machines.remove(id);
        snapshots.remove(id);
    }

    // Hypervisor

    @Override
    public void create(MachineId id, SystemId system, Resources resources) {
        reach();
        machines.merge(
                id, new Machine(system, resources, true, List.empty(), ""), (existing, made) -> existing.on(true));
    }

    @Override
    public void start(MachineId id) {
        change(id, machine -> machine.on(true));
    }

    @Override
    public void shutDown(MachineId id) {
        change(id, machine -> machine.on(false));
    }

    @Override
    public void reboot(MachineId id, String key) {
        change(id, machine -> {
            if (occasions.add(key)) {
                restarts.merge(id, 1, Integer::sum);
            }
            return machine.on(true);
        });
    }

    @Override
    public void reset(MachineId id, SystemId system, String key) {
        change(
                id,
                machine -> occasions.add(key)
                        ? new Machine(system, machine.resources(), true, List.empty(), "")
                        : machine.on(true));
    }

    @Override
    public void resize(MachineId id, Resources resources) {
        change(id, machine -> {
            if (!resources.covers(machine.resources())) {
                throw new HypervisorException("machine " + id + " would shrink from " + machine.resources());
            }
            return machine.madeOf(resources);
        });
    }

    @Override
    public void delete(MachineId id) {
        reach();
        machines.remove(id);
        snapshots.remove(id);
        backups.remove(id);
        guarded.remove(id);
    }

    @Override
    public io.vavr.collection.Set<MachineId> list() {
        reach();
        return LinkedHashSet.ofAll(machines.keySet());
    }

    @Override
    public Disruption disruption(MachineId id, ResourceChange change) {
        return change.vcpus() > 0 || change.memoryGiB() > 0 ? Disruption.RESTART : Disruption.NONE;
    }

    @Override
    public Resources capacity(MachineId id) {
        return capacity;
    }

    // Copies

    @Override
    public void takeSnapshot(MachineId id, String snapshot) {
        change(id, machine -> {
            of(snapshots, id).putIfAbsent(snapshot, machine);
            return machine;
        });
    }

    @Override
    public void restoreSnapshot(MachineId id, String snapshot, Resources resources, String key) {
        Machine copy = there(of(snapshots, id).get(snapshot), "snapshot " + snapshot, id);
        change(id, machine -> occasions.add(key) ? copy.on(true).madeOf(resources) : machine.on(true));
    }

    @Override
    public void deleteSnapshot(MachineId id, String snapshot) {
        reach();
        of(snapshots, id).remove(snapshot);
    }

    @Override
    public void backUp(MachineId id, LocalDate day) {
        change(id, machine -> {
            of(backups, id).putIfAbsent(day, machine);
            return machine;
        });
    }

    @Override
    public void restoreBackup(MachineId id, LocalDate day, Resources resources, String key) {
        reach();
        Machine copy = there(of(backups, id).get(day), "copy of " + day, id);
        if (occasions.add(key) || !machines.containsKey(id)) {
            machines.put(id, copy.on(true).madeOf(resources));
        }
    }

    @Override
    public void dropBackup(MachineId id, LocalDate day) {
        reach();
        of(backups, id).remove(day);
    }

    // Guard

    @Override
    public void protect(MachineId id, Protection protection, SecurityTerms.EmptyAllowList ifEmpty) {
        change(id, machine -> {
            guarded.put(id, new Guarded(protection, ifEmpty));
            return machine;
        });
    }

    // Installer

    @Override
    public void furnish(MachineId id, List<ApplicationId> applications) {
        change(id, machine -> machine.offering(applications));
    }

    private static <K extends Comparable<? super K>> Map<K, Machine> of(
            Map<MachineId, Map<K, Machine>> copies, MachineId id) {
        return copies.computeIfAbsent(id, none -> new ConcurrentSkipListMap<>());
    }

    private static Machine there(@Nullable Machine copy, String what, MachineId id) {
        if (copy == null) {
            throw new HypervisorException("there is no " + what + " of machine " + id);
        }
        return copy;
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
