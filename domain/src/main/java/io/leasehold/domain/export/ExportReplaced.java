package io.leasehold.domain.export;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import java.time.LocalDate;

/** An export, open or still being opened, made way for a new one that was paid (EXP-4). */
public record ExportReplaced(int number, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.exporting(contract.exports().none());
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new CloseExport(number));
    }
}
