package io.leasehold.scenario.file;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.catalogue.CatalogueFormat;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import io.leasehold.ports.document.Dates;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.terms.TermsFormat;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/** How a scenario is written. Its parts are read in an order in which each can be checked against those before. */
final class ScenarioFormat {

    /** Longer scenarios are taken for slips of the pen. */
    static final int MAX_YEARS = 100;

    private ScenarioFormat() {}

    static Format<ScenarioFile> format() {
        return Fields.mapping(ScenarioFormat::scenario);
    }

    private static Option<ScenarioFile> scenario(Fields in) {
        Field<String> name = in.required("name", Formats.text(200));
        Field<LocalDate> start = in.required("start", Dates.date());
        Field<LocalDate> until = in.required("until", Dates.date());
        requireSpan(in, start.value(), until.value());
        Field<Terms> terms = in.optional("terms", TermsFormat.format(), Terms.reference());
        CurrencyUnit currency = terms.value().map(Terms::currency).getOrElse(ReferenceCatalogue.CURRENCY);
        Field<Catalogue> catalogue = catalogue(in, currency);
        Known known = new Known(catalogue.value());
        Days days = new Days(start.value(), until.value());
        Field<List<Customer>> customers = in.required("customers", CustomerFormat.all(known));
        Field<List<Step>> steps = in.required("steps", StepFormat.all(known, days));
        return in.build(() -> new ScenarioFile(
                name.get(), start.get(), until.get(), terms.get(), catalogue.get(), customers.get(), steps.get()));
    }

    /** Without a catalogue it is the reference; that too must be in the currency of the terms. */
    private static Field<Catalogue> catalogue(Fields in, CurrencyUnit currency) {
        Format<Catalogue> format = CatalogueFormat.format(currency);
        return currency.equals(ReferenceCatalogue.CURRENCY) && !in.has("catalog")
                ? in.optional("catalog", format, ReferenceCatalogue.get())
                : in.required("catalog", format);
    }

    private static void requireSpan(Fields in, Option<LocalDate> start, Option<LocalDate> until) {
        start.forEach(first -> until.forEach(last -> {
            if (last.isBefore(first)) {
                in.fault("until", last + " is before the start, " + first);
            } else if (last.isAfter(first.plusYears(MAX_YEARS))) {
                in.fault("until", last + " is more than " + MAX_YEARS + " years after the start, " + first);
            }
        }));
    }
}
