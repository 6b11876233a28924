package io.leasehold.adapters.jdbc.fault;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.SecurityTerms;
import io.leasehold.ports.Host;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.time.LocalDate;

/** The hypervisor of the outside world. */
record Machines(Outside outside) implements Host {

    @Override
    public void create(MachineId machine, SystemId system, Resources resources) {
        outside.does("create", machine, system, text(resources));
    }

    @Override
    public void start(MachineId machine) {
        outside.does("start", machine);
    }

    @Override
    public void shutDown(MachineId machine) {
        outside.does("shut-down", machine);
    }

    @Override
    public void reboot(MachineId machine, String key) {
        outside.does("reboot", machine, key);
    }

    @Override
    public void reset(MachineId machine, SystemId system, String key) {
        outside.does("reset", machine, system, key);
    }

    @Override
    public void resize(MachineId machine, Resources resources) {
        outside.does("resize", machine, text(resources));
    }

    @Override
    public void delete(MachineId machine) {
        outside.does("delete", machine);
    }

    @Override
    public Set<MachineId> list() {
        return outside.hypervisor().list();
    }

    @Override
    public Disruption disruption(MachineId machine, ResourceChange change) {
        return outside.hypervisor().disruption(machine, change);
    }

    @Override
    public Resources capacity(MachineId machine) {
        return outside.hypervisor().capacity(machine);
    }

    @Override
    public void takeSnapshot(MachineId machine, String snapshot) {
        outside.does("take-snapshot", machine, snapshot);
    }

    @Override
    public void restoreSnapshot(MachineId machine, String snapshot, Resources resources, String key) {
        outside.does("restore-snapshot", machine, snapshot, text(resources), key);
    }

    @Override
    public void deleteSnapshot(MachineId machine, String snapshot) {
        outside.does("delete-snapshot", machine, snapshot);
    }

    @Override
    public void backUp(MachineId machine, LocalDate day) {
        outside.does("back-up", machine, day);
    }

    @Override
    public void restoreBackup(MachineId machine, LocalDate day, Resources resources, String key) {
        outside.does("restore-backup", machine, day, text(resources), key);
    }

    @Override
    public void dropBackup(MachineId machine, LocalDate day) {
        outside.does("drop-backup", machine, day);
    }

    @Override
    public void protect(MachineId machine, Protection protection, SecurityTerms.EmptyAllowList ifEmpty) {
        outside.does("protect", machine, protection, ifEmpty);
    }

    @Override
    public void furnish(MachineId machine, List<ApplicationId> applications) {
        outside.does("furnish", machine, applications.map(ApplicationId::value).mkString(","));
    }

    private static String text(Resources resources) {
        return resources.vcpus() + "/" + resources.memoryGiB() + "/" + resources.diskGiB();
    }
}
