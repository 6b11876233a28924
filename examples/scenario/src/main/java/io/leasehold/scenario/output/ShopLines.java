package io.leasehold.scenario.output;

import io.leasehold.domain.application.ApplicationEnded;
import io.leasehold.domain.application.ApplicationEnded.Because;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.prices.PriceChangeAnnounced;
import io.vavr.control.Option;
import java.util.Locale;

/** What is sold beside the server: its fields in the timeline, and what a mail about it says. */
final class ShopLines {

    private ShopLines() {}

    /** Only an end that nobody asked for says why. */
    static Fields ended(ApplicationEnded ended) {
        Fields fields = Fields.with("application", ended.application());
        return ended.because() == Because.ASKED_FOR
                ? fields
                : fields.and(
                        "because",
                        ended.because().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What a mail about {@code event} says; none if it is not one of these. */
    static Option<String> letter(Event event) {
        return event instanceof PriceChangeAnnounced announced
                ? Option.of("From " + announced.effective()
                        + " on, new prices apply to what you buy; what is paid stays " + "as it is.")
                : Option.none();
    }
}
