package io.leasehold.scenario.play;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.leasehold.ports.Host;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Fault;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A host that fails when a scenario says so. That it fails by itself is remembered: the library would try again another day,
 * and what is then told of that day is not what the rules say.
 */
final class BreakableHost implements Host {

    private final Host host;
    private final Fault fault = new Fault();
    private Option<HypervisorException> failed = Option.none();

    BreakableHost(Host host) {
        this.host = host;
    }

    /** While it is on, nothing can be done to a machine; what could be done is still told. */
    Fault fault() {
        return fault;
    }

    /** @throws IllegalStateException if it has failed by itself */
    void check() {
        failed.forEach(e -> {
            throw new IllegalStateException("the hypervisor failed: " + e.getMessage(), e);
        });
    }

    @Override
    public void create(MachineId id, SystemId system, Resources resources) {
        act(to -> to.create(id, system, resources));
    }

    @Override
    public void start(MachineId id) {
        act(to -> to.start(id));
    }

    @Override
    public void shutDown(MachineId id) {
        act(to -> to.shutDown(id));
    }

    @Override
    public void reboot(MachineId id, String key) {
        act(to -> to.reboot(id, key));
    }

    @Override
    public void reset(MachineId id, SystemId system, String key) {
        act(to -> to.reset(id, system, key));
    }

    @Override
    public void resize(MachineId id, Resources resources) {
        act(to -> to.resize(id, resources));
    }

    @Override
    public void delete(MachineId id) {
        act(to -> to.delete(id));
    }

    @Override
    public Set<MachineId> list() {
        reach();
        return tell(Host::list);
    }

    @Override
    public Disruption disruption(MachineId id, ResourceChange change) {
        return tell(of -> of.disruption(id, change));
    }

    @Override
    public Resources capacity(MachineId id) {
        return tell(of -> of.capacity(id));
    }

    @Override
    public void takeSnapshot(MachineId id, String snapshot) {
        act(to -> to.takeSnapshot(id, snapshot));
    }

    @Override
    public void restoreSnapshot(MachineId id, String snapshot, Resources resources, String key) {
        act(to -> to.restoreSnapshot(id, snapshot, resources, key));
    }

    @Override
    public void deleteSnapshot(MachineId id, String snapshot) {
        act(to -> to.deleteSnapshot(id, snapshot));
    }

    @Override
    public void backUp(MachineId id, LocalDate day) {
        act(to -> to.backUp(id, day));
    }

    @Override
    public void restoreBackup(MachineId id, LocalDate day, Resources resources, String key) {
        act(to -> to.restoreBackup(id, day, resources, key));
    }

    @Override
    public void dropBackup(MachineId id, LocalDate day) {
        act(to -> to.dropBackup(id, day));
    }

    @Override
    public void protect(MachineId id, Protection protection, EmptyAllowList ifEmpty) {
        act(to -> to.protect(id, protection, ifEmpty));
    }

    @Override
    public void furnish(MachineId id, List<ApplicationId> applications) {
        act(to -> to.furnish(id, applications));
    }

    private void act(Consumer<Host> what) {
        reach();
        Function<Host, Boolean> done = to -> {
            what.accept(to);
            return true;
        };
        tell(done);
    }

    private void reach() {
        if (fault.isOn()) {
            throw new HypervisorException("the hypervisor is away");
        }
    }

    private <R> R tell(Function<Host, R> what) {
        try {
            return what.apply(host);
        } catch (HypervisorException e) {
            failed = failed.orElse(Option.some(e));
            throw e;
        }
    }
}
