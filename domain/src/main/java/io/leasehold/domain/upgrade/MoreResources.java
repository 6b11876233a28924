package io.leasehold.domain.upgrade;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Purchase;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.operation.Appointments;
import io.leasehold.domain.quote.Quote;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The purchase of an upgrade that costs something. What was agreed is what is delivered: the days are settled as of the
 * day it was ordered, even if it is paid later.
 *
 * @param to the make-up that was agreed
 * @param settlement as it was agreed
 * @param appointment the moment the customer chose for the machine to change, if not at once (OPS-2)
 */
public record MoreResources(Resources to, Settlement settlement, Option<Appointment> appointment) implements Purchase {

    @Override
    public String name() {
        return "upgrade";
    }

    @Override
    public Either<Refusal, List<Event>> paid(Contract contract, Quote quote, LocalDate on) {
        if (!contract.isActive()) {
            return Either.left(new UpgradeRefusal.NotActive());
        }
        if (contract.holds().isSuspended()) {
            return Either.left(new UpgradeRefusal.WhileSuspended());
        }
        Option<Refusal> overtaken = Appointments.kept(settlement.applied(contract, on), on);
        if (overtaken.isDefined()) {
            return Either.left(overtaken.get());
        }
        String reference = contract.request().get().reference();
        LocalDate renewal = settlement.term().renewal();
        return Either.right(List.of(
                new Upgraded(to, settlement, Option.of(quote), appointment, on),
                new InvoiceDrawn(reference, quote, settlement.on(), renewal, on)));
    }

    /** Only if paying it would carry the contract past its renewal date. */
    @Override
    public boolean holdsTheEnd(Contract contract) {
        return contract.isActive()
                && settlement.term().renewal().isAfter(contract.activeTerm().renewal());
    }
}
