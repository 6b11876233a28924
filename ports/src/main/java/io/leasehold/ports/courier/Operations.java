package io.leasehold.ports.courier;

import io.leasehold.domain.application.Install;
import io.leasehold.domain.application.Uninstall;
import io.leasehold.domain.backup.RestoreBackup;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.operation.FactoryReset;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.protection.SetAllowList;
import io.leasehold.domain.protection.SetFirewall;
import io.leasehold.domain.snapshot.DeleteSnapshot;
import io.leasehold.domain.snapshot.RestoreSnapshot;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.machine.Guard;
import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.ports.machine.Installer;
import io.leasehold.ports.machine.MachineCopies;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the host does for which operation. */
final class Operations {

    /**
     * Does it, to the machine of a contract as it stands afterwards.
     *
     * @param <O> the kind of operation
     */
    @FunctionalInterface
    private interface Doing<O extends Operation> {

        void carry(O operation, Contract contract, EffectId id);
    }

    private final Map<Class<? extends Operation>, Doing<? extends Operation>> byKind = new LinkedHashMap<>();

    Operations(Hypervisor hypervisor, MachineCopies copies, Guard guard, Installer installer) {
        on(Reboot.class, (reboot, contract, id) -> hypervisor.reboot(contract.machine(), id.toString()));
        on(FactoryReset.class, (reset, contract, id) -> {
            hypervisor.reset(contract.machine(), contract.system(), id.toString());
            furnish(installer, contract);
            protect(guard, contract);
        });
        on(Install.class, (install, contract, id) -> furnish(installer, contract));
        on(Uninstall.class, (end, contract, id) -> furnish(installer, contract));
        on(TakeSnapshot.class, (take, contract, id) -> copies.takeSnapshot(contract.machine(), take.snapshot()));
        on(RestoreSnapshot.class, (restore, contract, id) -> {
            copies.restoreSnapshot(contract.machine(), restore.snapshot(), contract.makeUp(), id.toString());
            furnish(installer, contract);
            protect(guard, contract);
        });
        on(
                DeleteSnapshot.class,
                (delete, contract, id) -> copies.deleteSnapshot(contract.machine(), delete.snapshot()));
        on(RestoreBackup.class, (restore, contract, id) -> {
            copies.restoreBackup(contract.machine(), restore.day(), contract.makeUp(), id.toString());
            furnish(installer, contract);
            protect(guard, contract);
        });
        on(SetFirewall.class, (set, contract, id) -> protect(guard, contract));
        on(SetAllowList.class, (set, contract, id) -> protect(guard, contract));
    }

    /** What protects the machine is applied as the contract has it, again or for the first time. */
    static void protect(Guard guard, Contract contract) {
        guard.protect(
                contract.machine(),
                contract.protection(),
                contract.terms().security().emptyAllowList());
    }

    /** What the contract has on the machine can be used, whatever was there before: a copy may hold more, less or other. */
    private static void furnish(Installer installer, Contract contract) {
        installer.furnish(contract.machine(), contract.applications().usable());
    }

    /**
     * Carries {@code operation} out; a kind that nobody carries out is a broken build. The host is told what the contract says
     * once it is done.
     */
    void carry(Operation operation, Contract before, EffectId id, LocalDate today) {
        Contract contract = before.after(operation.done(before, today));
        Doing<? extends Operation> doing = byKind.get(operation.getClass());
        if (doing == null) {
            throw new IllegalStateException(
                    "nobody carries out " + operation.getClass().getName());
        }
        carry(doing, operation, contract, id);
    }

    /** The kinds of operation that are carried out. */
    java.util.Set<Class<? extends Operation>> kinds() {
        return byKind.keySet();
    }

    private <O extends Operation> void on(Class<O> kind, Doing<O> doing) {
        byKind.put(kind, doing);
    }

    /** The cast is safe: {@link #on} registers each under the class it carries out. */
    @SuppressWarnings("unchecked")
    private static <O extends Operation> void carry(
            Doing<O> doing, Operation operation, Contract contract, EffectId id) {
        doing.carry((O) operation, contract, id);
    }
}
