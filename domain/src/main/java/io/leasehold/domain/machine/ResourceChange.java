package io.leasehold.domain.machine;

/**
 * A change of resources as somebody asked for it. It may hold anything; the rules decide (UPG-4 forbids to shrink, UPG-7 to
 * add nothing).
 *
 * @param vcpus virtual processors to add
 * @param memoryGiB memory to add, in GiB
 * @param diskGiB disk to add, in GiB
 */
public record ResourceChange(int vcpus, int memoryGiB, int diskGiB) {

    public static final ResourceChange NONE = new ResourceChange(0, 0, 0);

    public boolean shrinks() {
        return vcpus < 0 || memoryGiB < 0 || diskGiB < 0;
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
