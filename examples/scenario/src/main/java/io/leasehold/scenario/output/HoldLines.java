package io.leasehold.scenario.output;

import io.leasehold.domain.breach.BreachNoted;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.forcemajeure.ForceMajeureBegan;
import io.leasehold.domain.forcemajeure.ForceMajeureEnded;
import io.leasehold.domain.forcemajeure.ForceMajeureUpdated;
import io.leasehold.domain.hold.EarlyEnd;
import io.leasehold.domain.hold.Suspension;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.leasehold.domain.maintenance.MaintenanceAnnounced;
import io.leasehold.domain.suspension.Resumed;
import io.leasehold.domain.suspension.Suspended;
import io.leasehold.domain.termination.Terminated;
import io.vavr.control.Option;
import java.util.Locale;

/** What keeps contracts from their usual course: its fields in the timeline, and what a mail about it says. */
final class HoldLines {

    private HoldLines() {}

    static Fields suspended(Suspended suspended) {
        Suspension suspension = suspended.suspension();
        Fields fields = Fields.with("grounds", suspension.grounds()).and("by", word(suspension.orderedBy()));
        suspension.reference().forEach(reference -> fields.and("reference", reference));
        return fields;
    }

    static Fields breached(BreachNoted noted) {
        Fields fields = Fields.with("by", word(noted.breach().by()))
                .and("received", noted.breach().received())
                .and("deadline", noted.breach().deadline());
        noted.grounds().forEach(grounds -> fields.and("grounds", grounds));
        return fields;
    }

    static Fields terminated(Terminated terminated) {
        return Fields.with("because", word(terminated.because())).and("by", word(terminated.by()));
    }

    static Fields began(ForceMajeureBegan began) {
        return Fields.with("cause", began.rest().cause())
                .and("received", began.rest().received());
    }

    static Fields ended(ForceMajeureEnded ended) {
        return Fields.with("because", word(ended.because())).and("restedDays", ended.restedDays());
    }

    static Fields maintenance(MaintenanceAnnounced announced) {
        return Fields.with("nature", announced.nature()).and("window", announced.window());
    }

    /** A constant as the output writes it: {@code FORCE_MAJEURE} is {@code force-majeure}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a mail about {@code event} says; none if it is not one of these. */
    static Option<String> letter(Event event) {
        if (event instanceof Suspended suspended) {
            return Option.of(letter(suspended.suspension()));
        }
        if (event instanceof Resumed) {
            return Option.of("The suspension of your server is lifted.");
        }
        if (event instanceof Terminated terminated) {
            return Option.of("Your contract ended on " + terminated.on() + ", because "
                    + (terminated.because() == EarlyEnd.Because.BREACH
                            ? "a breach was not remedied in time."
                            : "force majeure has lasted too long."));
        }
        if (event instanceof ForceMajeureBegan began) {
            return Option.of("Force majeure since " + began.rest().since() + ": "
                    + began.rest().cause() + ". While it lasts, deadlines do not run. We keep you informed.");
        }
        if (event instanceof ForceMajeureUpdated updated) {
            return Option.of("Force majeure goes on since " + updated.since() + ": " + updated.cause()
                    + ". You hear of us again on " + updated.next() + " at the latest.");
        }
        if (event instanceof ForceMajeureEnded ended) {
            return Option.of("Force majeure is over. Deadlines that were running have moved by " + ended.restedDays()
                    + " days.");
        }
        return event instanceof MaintenanceAnnounced announced
                ? Option.of("Maintenance is planned, " + announced.window() + ": " + announced.nature() + ".")
                : Option.none();
    }

    private static String letter(Suspension suspension) {
        String order = suspension.orderedBy() == OrderedBy.AUTHORITY ? " on the order of an authority" : "";
        String reference = suspension.reference().map(it -> ", reference " + it).getOrElse("");
        return "Your server is suspended" + order + reference + ", on these grounds: " + suspension.grounds() + ".";
    }
}
