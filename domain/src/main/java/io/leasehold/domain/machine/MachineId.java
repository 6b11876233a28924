package io.leasehold.domain.machine;

import java.util.UUID;

/**
 * The unique id of the very machine behind a contract: given once, never reused, never a name or number (REN-6).
 *
 * @param value the id
 */
public record MachineId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
