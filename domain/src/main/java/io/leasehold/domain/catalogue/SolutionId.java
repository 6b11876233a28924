package io.leasehold.domain.catalogue;

/**
 * A solution as the catalogue names it, for example {@code vps-s}.
 *
 * @param value not blank
 */
public record SolutionId(String value) {
    public SolutionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a solution has an id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
