package io.leasehold.domain.arbitrary;

import io.leasehold.domain.breach.NoteBreach;
import io.leasehold.domain.breach.Remedy;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.forcemajeure.BeginForceMajeure;
import io.leasehold.domain.forcemajeure.EndForForceMajeure;
import io.leasehold.domain.forcemajeure.EndForceMajeure;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.hold.Rest;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.leasehold.domain.maintenance.AnnounceMaintenance;
import io.leasehold.domain.maintenance.Window;
import io.leasehold.domain.suspension.Resume;
import io.leasehold.domain.suspension.Suspend;
import io.vavr.control.Option;
import java.time.LocalDate;

/** Turns the steps of a story that hold a contract into commands. */
final class HoldSteps {

    private final History history;
    private int declared;
    private int planned;

    HoldSteps(History history) {
        this.history = history;
    }

    void take(Step.Hold step) {
        LocalDate today = history.today();
        if (step instanceof Step.Suspends) {
            history.ask(now -> new Suspend("spam", OrderedBy.OPERATOR, Option.none(), today, Orders.OPERATOR));
        } else if (step instanceof Step.Resumes) {
            history.ask(now -> new Resume(today, Orders.OPERATOR));
        } else if (step instanceof Step.NotesBreach note) {
            LocalDate received = today.minusDays(note.daysAgo());
            history.ask(now -> new NoteBreach(note.by(), received, Option.none(), today, Orders.OPERATOR));
        } else if (step instanceof Step.Remedies) {
            history.ask(now -> new Remedy(today, Orders.OPERATOR));
        } else {
            rests(step, today);
        }
    }

    private void rests(Step.Hold step, LocalDate today) {
        if (step instanceof Step.DeclaresForceMajeure declares) {
            String id = "fm-" + ++declared;
            LocalDate received = today.minusDays(declares.daysAgo());
            history.ask(now -> new BeginForceMajeure(id, "a flood", received, today, Orders.OPERATOR));
        } else if (step instanceof Step.ForceMajeureIsOver) {
            history.ask(now -> new EndForceMajeure(lasting(), today, Orders.OPERATOR));
        } else if (step instanceof Step.AsksToEndForForceMajeure asks) {
            Actor by = asks.by() == Party.CUSTOMER ? history.world().customer() : Orders.OPERATOR;
            history.ask(now -> new EndForForceMajeure(today, by));
        } else if (step instanceof Step.AnnouncesMaintenance announces) {
            LocalDate day = today.plusDays(announces.inDays());
            String id = "m-" + ++planned;
            history.ask(now -> new AnnounceMaintenance(id, "new disks", Window.days(day, day), today, Orders.OPERATOR));
        }
    }

    private String lasting() {
        return history.contract().holds().rest().map(Rest::id).getOrElse("fm-" + declared);
    }
}
