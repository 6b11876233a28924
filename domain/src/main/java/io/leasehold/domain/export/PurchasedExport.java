package io.leasehold.domain.export;

import static io.leasehold.domain.clause.ClauseId.EXP_1;
import static io.leasehold.domain.clause.ClauseId.EXP_4;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Exports.Awaited;
import io.leasehold.domain.contract.Exports.Paid;
import io.leasehold.domain.contract.Purchase;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.operation.OperationRefusal;
import io.leasehold.domain.quote.Quote;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/** The purchase of an export: each is paid on its own and takes the place of the one before (EXP-4). */
public record PurchasedExport() implements Purchase {

    @Override
    public String name() {
        return "export";
    }

    @Override
    @Clause(EXP_4)
    public Either<Refusal, List<Event>> paid(Contract contract, Quote quote, LocalDate on) {
        if (!contract.isActive()) {
            return Either.left(new OperationRefusal.ServerNotActive("export", EXP_1));
        }
        String reference = contract.request().get().reference();
        LocalDate lastDay = lastDay(contract, on);
        Paid paid = new Paid(contract.payments().head(), quote.gross());
        return Either.right(
                began(contract, Option.of(paid), on).append(new InvoiceDrawn(reference, quote, on, lastDay, on)));
    }

    @Override
    public boolean holdsTheEnd(Contract contract) {
        return false;
    }

    static List<Event> began(Contract contract, Option<Paid> paid, LocalDate on) {
        Event began = new ExportBegan(new Awaited(contract.exports().count() + 1, paid), on);
        return contract.exports()
                .current()
                .map(before -> List.of(new ExportReplaced(before, on), began))
                .getOrElse(() -> List.of(began));
    }

    /** The last day of a session whose details are mailed on {@code first}, its first day (EXP-3). */
    static LocalDate lastDay(Contract contract, LocalDate first) {
        return first.plusDays(contract.terms().export().sessionDays() - 1L);
    }
}
