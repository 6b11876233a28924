package io.leasehold.domain.export;

import static io.leasehold.domain.clause.ClauseId.EXP_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Exports.Awaited;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * An export was paid; its session is to be opened (EXP-2).
 *
 * @param export which one, and how it was paid
 */
@Clause(EXP_2)
public record ExportBegan(Awaited export, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.exporting(contract.exports().began(export));
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new OpenExport(after.machine(), export.number()));
    }
}
