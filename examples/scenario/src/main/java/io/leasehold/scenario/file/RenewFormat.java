package io.leasehold.scenario.file;

import io.leasehold.domain.period.Length;
import io.leasehold.ports.catalogue.CatalogueFormat;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.vavr.control.Option;

/** How a renewal is written. */
final class RenewFormat {

    private final Known known;

    RenewFormat(Known known) {
        this.known = known;
    }

    Format<Action> format() {
        return Fields.mapping(this::renew);
    }

    private Option<Action> renew(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<Option<Length>> length = in.optional("length", CatalogueFormat.LENGTH);
        Field<Paying> paying = PayingFormat.required(in);
        Field<Boolean> consent = in.optional("consent", Formats.truth(), false);
        Field<Boolean> authenticated = in.optional("authenticated", Formats.truth(), true);
        return in.build(() -> (line, on) -> new RenewStep(
                line, on, contract.get(), length.get(), paying.get(), consent.get(), authenticated.get()));
    }
}
