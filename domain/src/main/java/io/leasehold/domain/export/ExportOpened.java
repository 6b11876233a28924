package io.leasehold.domain.export;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Exports;
import java.time.LocalDate;

/**
 * The customer can fetch what was exported, and was told how.
 *
 * @param number which export of the contract it is
 * @param through the last day of the session
 * @param on its first day
 */
public record ExportOpened(int number, LocalDate through, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.exporting(contract.exports().opened(new Exports.Session(number, through)));
    }
}
