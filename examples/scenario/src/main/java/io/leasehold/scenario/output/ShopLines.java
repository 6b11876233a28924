package io.leasehold.scenario.output;

import io.leasehold.domain.application.ApplicationEnded;
import io.leasehold.domain.application.ApplicationEnded.Because;
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
}
