package io.leasehold.domain.backup;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/** The server is what the copy of that day holds. */
public record BackupRestored(LocalDate day, Level level, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract;
    }
}
