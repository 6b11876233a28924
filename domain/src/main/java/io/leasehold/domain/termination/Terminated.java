package io.leasehold.domain.termination;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.ending.ShutDownMachine;
import io.leasehold.domain.hold.EarlyEnd;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A contract ended before its time. The day before was its last day of service; what follows is what follows an expiry,
 * but that it cannot be renewed. In grace already, its dates stay as they are.
 *
 * @param because why
 * @param by the party that failed, or that asked for the end
 * @param wasActive whether it was in service until then
 */
public record Terminated(EarlyEnd.Because because, Party by, boolean wasActive, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        Contract ended = contract.holding(contract.holds().ended(new EarlyEnd(because, by, on)));
        if (!wasActive) {
            return ended;
        }
        Ending ending = Ending.after(on.minusDays(1), contract.terms());
        return ended.in(new Phase.Expired(contract.activeTerm(), ending))
                .reminding(Option.none())
                .undertakingNothing();
    }

    @Override
    public List<Effect> effects(Contract after) {
        List<Effect> told = List.of(new Notify(NoticeKind.TERMINATED, because.toString(), this));
        return wasActive
                ? told.prepend(
                        new ShutDownMachine(after.machine(), after.term().get().renewal()))
                : told;
    }
}
