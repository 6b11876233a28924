package io.leasehold.domain.export;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import java.time.LocalDate;

/** The time of an export session is over; it is to be closed. */
public record ExportEnded(int number, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.exporting(contract.exports().ended(number));
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new CloseExport(number));
    }
}
