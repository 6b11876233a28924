package io.leasehold.domain.arbitrary;

import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.ending.CloseRetrieval;
import io.leasehold.domain.ending.ConfirmDeletion;
import io.leasehold.domain.ending.ConfirmRetrieval;
import io.leasehold.domain.ending.ConfirmRetrievalClosed;
import io.leasehold.domain.ending.ConfirmShutdown;
import io.leasehold.domain.ending.DeleteMachine;
import io.leasehold.domain.ending.OpenRetrieval;
import io.leasehold.domain.ending.ShutDownMachine;
import io.leasehold.domain.export.CloseExport;
import io.leasehold.domain.export.ConfirmExport;
import io.leasehold.domain.export.ConfirmExportClosed;
import io.leasehold.domain.export.OpenExport;
import io.leasehold.domain.notice.Announce;
import io.leasehold.domain.notice.ConfirmNotice;
import io.leasehold.domain.operation.CarryOut;
import io.leasehold.domain.operation.ConfirmOperation;
import io.leasehold.domain.order.ConfirmActivation;
import io.leasehold.domain.order.CreateMachine;
import io.leasehold.domain.reminder.ConfirmReminder;
import io.leasehold.domain.reminder.Remind;
import io.leasehold.domain.renewal.ConfirmRestart;
import io.leasehold.domain.renewal.StartMachine;
import io.vavr.control.Option;
import java.time.LocalDate;

/** What comes back once an effect was carried out. */
public final class Answers {

    private Answers() {}

    /** The outcome of {@code effect}, carried out on {@code on}; none for one that nobody waits for. */
    public static Option<Command> to(Effect effect, LocalDate on) {
        if (effect instanceof CreateMachine) {
            return Option.of(new ConfirmActivation(on));
        }
        if (effect instanceof ShutDownMachine) {
            return Option.of(new ConfirmShutdown(on));
        }
        if (effect instanceof OpenRetrieval) {
            return Option.of(new ConfirmRetrieval(on));
        }
        if (effect instanceof StartMachine) {
            return Option.of(new ConfirmRestart(on));
        }
        if (effect instanceof CloseRetrieval close) {
            return Option.of(new ConfirmRetrievalClosed(close.renewal(), on));
        }
        if (effect instanceof CarryOut carried) {
            return Option.of(new ConfirmOperation(carried.underway().number(), on));
        }
        if (effect instanceof DeleteMachine) {
            return Option.of(new ConfirmDeletion(on));
        }
        if (effect instanceof CarryOut carryOut) {
            return Option.of(new ConfirmOperation(carryOut.underway().number(), on));
        }
        if (effect instanceof OpenExport open) {
            return Option.of(new ConfirmExport(open.number(), on));
        }
        if (effect instanceof CloseExport close) {
            return Option.of(new ConfirmExportClosed(close.number(), on));
        }
        if (effect instanceof Announce announce) {
            return Option.of(new ConfirmNotice(announce, on));
        }
        return effect instanceof Remind remind ? Option.of(new ConfirmReminder(remind, on)) : Option.none();
    }
}
