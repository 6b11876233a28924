package io.leasehold.scenario.output;

import io.leasehold.domain.breach.BreachNoted;
import io.leasehold.domain.forcemajeure.ForceMajeureBegan;
import io.leasehold.domain.forcemajeure.ForceMajeureEnded;
import io.leasehold.domain.hold.Suspension;
import io.leasehold.domain.maintenance.MaintenanceAnnounced;
import io.leasehold.domain.suspension.Suspended;
import io.leasehold.domain.termination.Terminated;
import java.util.Locale;

/** What keeps contracts from their usual course: its fields in the timeline. */
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
}
