package io.leasehold.domain.terms;

/**
 * Which edition of the terms was accepted (GEN-1).
 *
 * @param value not blank, for example {@code reference-1}
 */
public record TermsVersion(String value) {
    public TermsVersion {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an edition of the terms has a name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
