package io.leasehold.domain.machine;

/**
 * An operating system as the catalogue names it, for example {@code debian-12} (OSX-1).
 *
 * @param value not blank
 */
public record SystemId(String value) {
    public SystemId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an operating system has a name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
