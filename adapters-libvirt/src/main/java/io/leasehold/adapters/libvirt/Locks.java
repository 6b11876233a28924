package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One operation at a time for each machine: two at once on one have brought libvirt down. */
final class Locks {

    /** Is there for as long as somebody holds it or waits for it. */
    private record Lock(ReentrantLock lock, int users) {}

    private final Map<MachineId, Lock> locks = new ConcurrentHashMap<>();

    <R> R alone(MachineId machine, Supplier<R> operation) {
        ReentrantLock lock = join(machine);
        lock.lock();
        try {
            return operation.get();
        } finally {
            lock.unlock();
            leave(machine);
        }
    }

    private ReentrantLock join(MachineId machine) {
        return locks.merge(
                        machine,
                        new Lock(new ReentrantLock(), 1),
                        (known, made) -> new Lock(known.lock(), known.users() + 1))
                .lock();
    }

    private void leave(MachineId machine) {
        locks.computeIfPresent(
                machine, (id, known) -> known.users() == 1 ? null : new Lock(known.lock(), known.users() - 1));
    }
}
