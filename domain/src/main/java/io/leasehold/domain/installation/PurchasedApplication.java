package io.leasehold.domain.installation;

import io.leasehold.domain.application.Installing;
import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Purchase;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.operation.OperationRefusal;
import io.leasehold.domain.quote.Quote;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * The purchase of an application for a server that runs.
 *
 * @param application as it was offered
 * @param renewal the renewal date through which it was priced
 */
public record PurchasedApplication(Application application, LocalDate renewal) implements Purchase {

    @Override
    public String name() {
        return "application";
    }

    @Override
    public Either<Refusal, List<Event>> paid(Contract contract, Quote quote, LocalDate on) {
        if (!contract.isActive()) {
            return Either.left(new OperationRefusal.ServerNotActive("install", ClauseId.APP_1));
        }
        if (contract.holds().isSuspended()) {
            return Either.left(new OperationRefusal.ServerSuspended());
        }
        String reference = contract.request().get().reference();
        // The days were counted from the day of the quote, through the renewal date of then.
        InvoiceDrawn drawn = new InvoiceDrawn(reference, quote, quote.on(), renewal, on);
        return Either.right(installed(contract, List.of(drawn), application));
    }

    @Override
    public boolean holdsTheEnd(Contract contract) {
        return false;
    }

    static List<Event> installed(Contract contract, List<Event> before, Application application) {
        List<Event> bought = before.append(new ApplicationBought(application));
        return bought.appendAll(Installing.begin(contract.after(bought)));
    }
}
