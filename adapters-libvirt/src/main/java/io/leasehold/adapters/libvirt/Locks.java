package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One operation at a time for each machine: two at once on one have brought libvirt down. */
final class Locks {

    private static final int STRIPES = 64;

    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    <R> R alone(MachineId machine, Supplier<R> operation) {
        ReentrantLock lock = stripes[Math.floorMod(machine.hashCode(), STRIPES)];
        lock.lock();
        try {
            return operation.get();
        } finally {
            lock.unlock();
        }
    }
}
