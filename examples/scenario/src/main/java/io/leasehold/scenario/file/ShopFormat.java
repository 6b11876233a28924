package io.leasehold.scenario.file;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.ports.catalogue.CatalogueFormat;
import io.leasehold.ports.catalogue.TariffChange;
import io.leasehold.ports.catalogue.TariffFormat;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/** How steps are written that buy something beside the server, and how a tariff is announced. */
final class ShopFormat {

    /** An application by its id; whether it is offered is for a clause to say. */
    static final Format<ApplicationId> APPLICATION = CatalogueFormat.ID.map(ApplicationId::new);

    private static final Format<Boolean> TRUTH = Formats.truth();

    /** {@code true}, or any word for what was accepted. */
    private static final Format<Boolean> ACKNOWLEDGED = Formats.wordOr(
            "false",
            () -> false,
            Formats.wordOr("true", () -> true, Formats.text(64).map(word -> true)));

    private final Known known;

    ShopFormat(Known known) {
        this.known = known;
    }

    Map<String, Format<Action>> actions() {
        return LinkedHashMap.of(
                "install", Fields.mapping(this::install),
                "endApplication", Fields.mapping(this::endApplication),
                "export", Fields.mapping(this::export),
                "publishTariff", publishTariff());
    }

    /** Whether the customer accepts what cannot be ended; so unless the file says no. */
    static Field<Boolean> accepted(Fields in) {
        return in.optional("acknowledge", TRUTH, true);
    }

    private Option<Action> install(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<ApplicationId> application = in.required("application", APPLICATION);
        Field<Boolean> acknowledged = in.optional("acknowledge", ACKNOWLEDGED, false);
        Field<Option<Paying>> paying = PayingFormat.optional(in);
        return in.build(() -> (line, on) ->
                new InstallStep(line, on, contract.get(), application.get(), acknowledged.get(), paying.get()));
    }

    private Option<Action> endApplication(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<ApplicationId> application = in.required("application", APPLICATION);
        return in.build(() -> (line, on) -> new EndApplicationStep(line, on, contract.get(), application.get()));
    }

    private Option<Action> export(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<Paying> paying = PayingFormat.required(in);
        return in.build(() -> (line, on) -> new ExportStep(line, on, contract.get(), Option.of(paying.get())));
    }

    /** What a tariff sells can be ordered by the steps below it. */
    private Format<Action> publishTariff() {
        Format<TariffChange> format = TariffFormat.change(known.currency());
        return (node, faults) -> format.read(node, faults).map(change -> {
            change.solutions().forEach(known::selling);
            return (line, on) -> new PublishTariffStep(line, on, change);
        });
    }
}
