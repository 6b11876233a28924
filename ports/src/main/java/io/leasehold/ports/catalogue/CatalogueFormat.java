package io.leasehold.ports.catalogue;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.catalogue.VatRate;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.period.Length;
import io.leasehold.ports.document.Amounts;
import io.leasehold.ports.document.Dates;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.document.Lists;
import io.vavr.collection.List;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/** How a catalogue is written: the word {@code reference}, or a mapping. */
public final class CatalogueFormat {

    private static final String REFERENCE = "reference";

    /** How ids are written in a catalogue, and referred to elsewhere. */
    public static final Format<String> ID = Formats.text(64);

    /** A contract length, such as {@code P3M}. */
    public static final Format<Length> LENGTH = Dates.period().map(Length::of);

    /** A country by its code; {@code NO} is Norway, quoted or not. */
    public static final Format<Country> COUNTRY = Formats.text(64).map(Country::new);

    /** What is offered where a catalogue does not say (ORD-3). */
    private static final List<Length> LENGTHS = List.of(1, 3, 6, 12).map(Length::new);

    private CatalogueFormat() {}

    /** The format of a catalogue whose prices are in {@code currency}. */
    public static Format<Catalogue> format(CurrencyUnit currency) {
        return Formats.wordOrMapping(REFERENCE, ReferenceCatalogue::get, inline(currency))
                .check(
                        catalogue -> isIn(currency, catalogue),
                        catalogue -> "the reference catalogue is in " + ReferenceCatalogue.CURRENCY + "; write one in "
                                + currency + ", the currency of the terms");
    }

    static Format<Catalogue> inline(CurrencyUnit currency) {
        Format<List<Tariff>> allTariffs =
                Lists.listOf(TariffFormat.in(currency), Tariff::effective, "a tariff that takes effect on");
        return Fields.mapping(in -> {
            Field<List<Length>> lengths =
                    in.optional("lengths", Lists.listOf(LENGTH, length -> length, "the length"), LENGTHS);
            Field<List<VatRate>> vat = in.optional(
                    "vat",
                    Lists.listOf(vat(), rate -> rate.country() + " from " + rate.from(), "the rate of"),
                    List.empty());
            Field<List<Tariff>> tariffs = in.required("tariffs", allTariffs);
            Field<List<SystemId>> systems =
                    in.required("systems", Lists.listOf(ID.map(SystemId::new), system -> system, "the system"));
            return in.build(() -> new Catalogue(lengths.get(), vat.get(), tariffs.get(), systems.get()));
        });
    }

    private static Format<VatRate> vat() {
        return Fields.mapping(in -> {
            Field<Country> country = in.required("country", COUNTRY);
            Field<BigDecimal> rate = in.required("rate", Amounts.percent());
            Field<LocalDate> from = in.required("from", Dates.date());
            return in.build(() -> new VatRate(country.get(), rate.get(), from.get()));
        });
    }

    /** Only the bundled catalogue can be in another currency: an inline one is read in the right one. */
    private static boolean isIn(CurrencyUnit currency, Catalogue catalogue) {
        return catalogue
                .tariffs()
                .forAll(tariff -> tariff.export().getCurrencyUnit().equals(currency));
    }
}
