package io.leasehold.domain.customer;

/**
 * The id by which contracts refer to a customer; personal data live elsewhere (DAT-3).
 *
 * @param value not blank, and not personal itself
 */
public record CustomerId(String value) {
    public CustomerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a customer id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
