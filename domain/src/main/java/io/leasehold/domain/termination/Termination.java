package io.leasehold.domain.termination;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.hold.EarlyEnd;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.payment.RequestSuperseded;
import io.leasehold.domain.reminder.Reminders;
import io.leasehold.domain.renewal.Resumption;
import io.vavr.collection.List;
import java.time.LocalDate;

/** What ending a contract before its time brings about, whatever ends it. */
public final class Termination {

    private Termination() {}

    /**
     * Ends a contract that is under way. Nothing is waited for any more and nothing is refunded; a period that was paid
     * in grace and still waits for the server has begun, so that it is accounted for.
     */
    public static List<Event> of(Contract contract, EarlyEnd.Because because, Party by, LocalDate on) {
        List<Event> begun = contract.ending()
                .flatMap(Ending::restart)
                .map(paid -> Resumption.keptOff(contract, paid, on))
                .getOrElse(List.empty());
        Contract now = contract.after(begun);
        return begun.appendAll(RequestSuperseded.ifOpen(now))
                .appendAll(Reminders.superseded(now))
                .append(new Terminated(because, by, now.isActive(), on));
    }
}
