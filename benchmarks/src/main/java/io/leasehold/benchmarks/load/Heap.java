package io.leasehold.benchmarks.load;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/** How much heap this process took. */
final class Heap {

    private Heap() {}

    /**
     * The most that was ever in use, garbage included, in MiB: the peaks of all memory pools of the heap, added up. They
     * need not have been at the same time, so it is no less than the truth.
     */
    static double peak() {
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return bytes / (1024.0 * 1024.0);
    }
}
