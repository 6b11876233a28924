package io.leasehold.scenario.output;

import io.leasehold.domain.application.ApplicationEnded;
import io.leasehold.domain.application.ApplicationEnded.Because;
import io.leasehold.domain.export.ExportGivenUp;
import java.util.Locale;

/** What is sold beside the server: its fields in the timeline. */
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

    /** Nothing is given back for one that cost nothing. */
    static Fields givenUp(ExportGivenUp givenUp) {
        return givenUp.export()
                .paid()
                .map(paid -> Fields.with("given-back", paid.amount())
                        .and("currency", paid.amount().getCurrencyUnit()))
                .getOrElse(Fields::none);
    }
}
