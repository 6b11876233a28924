package io.leasehold.adapters.libvirt;

import io.leasehold.ports.machine.HypervisorException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what a host does in its own time. */
final class Pause {

    private static final long MOMENT_MILLIS = 50;

    private Pause() {}

    /** As long as it makes sense to wait before looking again. */
    static void aMoment() {
        try {
            Thread.sleep(MOMENT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HypervisorException("interrupted while waiting for a host", e);
        }
    }

    /** The same for who must not leave yet: an interruption is kept for later. */
    static void aMomentUninterrupted() {
        boolean interrupted = Thread.interrupted();
        try {
            Thread.sleep(MOMENT_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether {@code there} came true within {@code most}. */
    static boolean until(Duration most, BooleanSupplier there) {
        long begun = System.nanoTime();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - begun >= most.toNanos()) {
                return false;
            }
            aMoment();
        }
        return true;
    }

    /** Tries until it succeeds; what fails after {@code most} fails for good. */
    static void retrying(Duration most, Runnable tried) {
        long begun = System.nanoTime();
        while (true) {
            try {
                tried.run();
                return;
            } catch (HypervisorException e) {
                if (System.nanoTime() - begun >= most.toNanos()) {
                    throw e;
                }
                aMoment();
            }
        }
    }
}
