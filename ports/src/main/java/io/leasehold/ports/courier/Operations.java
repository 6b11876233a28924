package io.leasehold.ports.courier;

import io.leasehold.domain.application.Install;
import io.leasehold.domain.application.Uninstall;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.ports.machine.Installer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the host does for which operation. */
final class Operations {

    /**
     * Does it.
     *
     * @param <O> the kind of operation
     */
    @FunctionalInterface
    private interface Doing<O extends Operation> {

        void carry(O operation, Contract contract, EffectId id);
    }

    private final Map<Class<? extends Operation>, Doing<? extends Operation>> byKind = new LinkedHashMap<>();

    Operations(Hypervisor hypervisor, Installer installer) {
        on(Reboot.class, (reboot, contract, id) -> hypervisor.reboot(contract.machine(), id.toString()));
        on(Install.class, (install, contract, id) -> installer.install(contract.machine(), install.application()));
        on(Uninstall.class, (end, contract, id) -> installer.uninstall(contract.machine(), end.application()));
    }

    /** Carries {@code operation} out; a kind that nobody carries out is a broken build. */
    void carry(Operation operation, Contract contract, EffectId id) {
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
