package io.leasehold.domain.catalogue;

/**
 * An application as the catalogue names it, for example {@code wordpress} (APP-1).
 *
 * @param value not blank
 */
public record ApplicationId(String value) {
    public ApplicationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an application has an id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
