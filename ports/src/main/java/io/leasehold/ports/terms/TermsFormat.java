package io.leasehold.ports.terms;

import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;

/**
 * How terms are written: the word {@code reference}, a mapping that gives everything, or one that extends the reference
 * and gives what differs. Sections that came later may be left out of either and are then those of the reference. Terms that extend the reference without a version get one derived from what differs, so that
 * the same terms always have the same version.
 */
public final class TermsFormat {

    private static final String REFERENCE = "reference";

    private static final Format<Terms> EXTENDS = Formats.choice(HashMap.of(REFERENCE, Terms.reference()));

    private TermsFormat() {}

    /** The format of terms. */
    public static Format<Terms> format() {
        return Formats.wordOrMapping(REFERENCE, Terms::reference, Fields.mapping(TermsFormat::terms));
    }

    private static Option<Terms> terms(Fields in) {
        Field<Option<Terms>> parent = in.optional("extends", EXTENDS);
        // After a bad parent the rest is read as if it were the reference: what it gives need not be missed.
        Option<Terms> base = parent.value().getOrElse(Option.some(Terms.reference()));
        Field<Option<TermsVersion>> version = in.inherited(
                "version", Formats.text(64).map(TermsVersion::new).map(Option::some), base.map(any -> Option.none()));
        Field<ZoneId> zone = TermsSections.ZONE.in(in, base);
        Field<CurrencyUnit> currency = TermsSections.CURRENCY.in(in, base);
        List<Field<UnaryOperator<Terms.Builder>>> sections = TermsSections.ALL.map(section -> section.in(in, base));
        return in.build(() -> DerivedVersion.orElse(
                version.get(),
                sections.foldLeft(
                                Terms.builder()
                                        .version(Terms.reference().version())
                                        .zone(zone.get())
                                        .currency(currency.get()),
                                (builder, section) -> section.get().apply(builder))
                        .build()));
    }
}
