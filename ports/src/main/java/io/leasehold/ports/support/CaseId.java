package io.leasehold.ports.support;

/**
 * The id that a support desk gave a case.
 *
 * @param value not blank
 */
public record CaseId(String value) {
    public CaseId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the id of a case is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
