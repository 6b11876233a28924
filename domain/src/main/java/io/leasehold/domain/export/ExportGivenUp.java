package io.leasehold.domain.export;

import static io.leasehold.domain.clause.ClauseId.EXP_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Exports.Awaited;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.payment.GiveBack;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * An export could not be handed over as long as there was a machine to copy: what was paid for it is given back, and the
 * customer is told. A session that may have been opened half is closed.
 *
 * @param export which one, and how it was paid
 */
@Clause(EXP_2)
public record ExportGivenUp(Awaited export, LocalDate on) implements Event {

    /** Nothing if none is awaited. */
    public static List<Event> ifAwaited(Contract contract, LocalDate on) {
        return contract.exports().opening().toList().map(awaited -> new ExportGivenUp(awaited, on));
    }

    @Override
    public Contract evolve(Contract contract) {
        return contract.exporting(contract.exports().none());
    }

    @Override
    public List<Effect> effects(Contract after) {
        Notify told = new Notify(NoticeKind.EXPORT_GIVEN_UP, Integer.toString(export.number()), this);
        return List.<Effect>of(new CloseExport(export.number()), told)
                .appendAll(export.paid().map(paid -> new GiveBack(paid.payment(), paid.amount())));
    }
}
