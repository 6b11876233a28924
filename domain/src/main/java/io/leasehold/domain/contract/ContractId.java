package io.leasehold.domain.contract;

/**
 * The id of a contract, chosen by the host and never reused.
 *
 * @param value not blank
 */
public record ContractId(String value) {
    public ContractId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a contract id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
