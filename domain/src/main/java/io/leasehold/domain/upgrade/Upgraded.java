package io.leasehold.domain.upgrade;

import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.quote.Quote;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The make-up grew and the days left were reset.
 *
 * @param to the make-up now
 * @param settlement how the days were settled, as of the day the upgrade was agreed
 * @param quote what was paid for it, with taxes, and with the applications of a new period; of an upgrade that was kept
 *     before this was, none
 * @param appointment the moment the customer chose for the machine to change, if not at once (OPS-2)
 * @param on the day it took effect: that day, or the day it was paid
 */
public record Upgraded(
        Resources to, Settlement settlement, Option<Quote> quote, Option<Appointment> appointment, LocalDate on)
        implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return settlement.applied(contract, on).madeOf(to);
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(
                new ResizeMachine(after.machine(), to, appointment),
                new Notify(NoticeKind.UPGRADED, to.toString(), this));
    }
}
