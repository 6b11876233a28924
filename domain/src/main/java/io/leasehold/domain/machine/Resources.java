package io.leasehold.domain.machine;

/**
 * What a server is made of, or how much can be had. Never negative; what is asked for is a {@link ResourceChange}.
 *
 * @param vcpus virtual processors
 * @param memoryGiB memory in GiB
 * @param diskGiB disk in GiB
 */
public record Resources(int vcpus, int memoryGiB, int diskGiB) {

    /** More of any one resource than this is taken for a slip of the pen. */
    public static final int MAX_UNITS = 1_000_000;

    public Resources {
        requireUnits("vcpus", vcpus);
        requireUnits("memoryGiB", memoryGiB);
        requireUnits("diskGiB", diskGiB);
    }

    /**
     * These resources with {@code change} added.
     *
     * @throws IllegalArgumentException if a resource would fall below zero or above {@value #MAX_UNITS}
     */
    public Resources plus(ResourceChange change) {
        return new Resources(
                Math.addExact(vcpus, change.vcpus()),
                Math.addExact(memoryGiB, change.memoryGiB()),
                Math.addExact(diskGiB, change.diskGiB()));
    }

    /** What would have to be added to {@code base} to make these. */
    public ResourceChange minus(Resources base) {
        return new ResourceChange(vcpus - base.vcpus, memoryGiB - base.memoryGiB, diskGiB - base.diskGiB);
    }

    /** Whether every resource is at least as large as in {@code other}. */
    public boolean covers(Resources other) {
        return vcpus >= other.vcpus && memoryGiB >= other.memoryGiB && diskGiB >= other.diskGiB;
    }

    /** The smaller of both, resource by resource. */
    public Resources min(Resources other) {
        return new Resources(
                Math.min(vcpus, other.vcpus), Math.min(memoryGiB, other.memoryGiB), Math.min(diskGiB, other.diskGiB));
    }

    private static void requireUnits(String name, int units) {
        if (units < 0 || units > MAX_UNITS) {
            throw new IllegalArgumentException(name + " is 0 to " + MAX_UNITS + ", not " + units);
        }
    }
}
