package io.leasehold.domain.export;

import static io.leasehold.domain.clause.ClauseId.EXP_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * An export was paid; its session is to be opened (EXP-2).
 *
 * @param number which export of the contract it is, from 1
 */
@Clause(EXP_2)
public record ExportBegan(int number, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.exporting(contract.exports().began(number));
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new OpenExport(after.machine(), number));
    }
}
