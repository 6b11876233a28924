package io.leasehold.domain.export;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/** The session of an export whose time was over is closed for good and its content deleted (EXP-3). */
public record ExportClosed(int number, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.exporting(contract.exports().closed(number));
    }
}
