package io.leasehold.ports.terms;

import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.domain.terms.PaymentTerms;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.SettlementMethod;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.domain.terms.UpgradeTerms;
import io.leasehold.ports.document.Amounts;
import io.leasehold.ports.document.Dates;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.document.Lists;
import io.leasehold.ports.document.Quote;
import io.leasehold.ports.document.Suggestion;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Period;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/**
 * How terms are written: the word {@code reference}, a mapping that gives everything, or one that extends the reference
 * and gives what differs. Terms that extend the reference without a version get one derived from what they say, so that
 * the same terms always have the same version.
 */
public final class TermsFormat {

    private static final String REFERENCE = "reference";

    /** Sections of clauses that the library does not know yet. */
    private static final List<String> LATER = List.of(
            "snapshots", "backups", "export", "notice", "breach", "forceMajeure", "applications", "security", "quote");

    private static final Format<ZoneId> ZONE = Formats.text(64)
            .check(zone -> ZoneId.getAvailableZoneIds().contains(zone), TermsFormat::unknownZone)
            .map(ZoneId::of);

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
        Field<ZoneId> zone = in.inherited("zone", ZONE, base.map(Terms::zone));
        Field<CurrencyUnit> currency = in.inherited("currency", Amounts.currency(), base.map(Terms::currency));
        Field<PaymentTerms> payment = in.inherited("payment", payment(base), base.map(Terms::payment));
        Field<RenewalTerms> renewal = in.inherited("renewal", renewal(base), base.map(Terms::renewal));
        Field<UpgradeTerms> upgrade = in.inherited("upgrade", upgrade(base), base.map(Terms::upgrade));
        LATER.forEach(section -> in.later(section, "not yet: this section of the terms comes with a later release"));
        return in.build(() -> DerivedVersion.orElse(
                version.get(),
                Terms.builder()
                        .from(Terms.reference())
                        .zone(zone.get())
                        .currency(currency.get())
                        .payment(payment.get())
                        .renewal(renewal.get())
                        .upgrade(upgrade.get())
                        .build()));
    }

    private static Format<PaymentTerms> payment(Option<Terms> base) {
        Option<PaymentTerms> inherited = base.map(Terms::payment);
        Format<List<PaymentMethod>> methods =
                Lists.listOf(Formats.oneOf(PaymentMethod.class), method -> method, "the means of payment");
        return Fields.mapping(in -> {
            Field<List<PaymentMethod>> accepted =
                    in.inherited("methods", methods, inherited.map(PaymentTerms::methods));
            Field<Integer> open = in.inherited("open", Dates.days(), inherited.map(PaymentTerms::openDays));
            return in.build(() -> new PaymentTerms(accepted.get(), open.get()));
        });
    }

    private static Format<RenewalTerms> renewal(Option<Terms> base) {
        Option<RenewalTerms> inherited = base.map(Terms::renewal);
        Format<List<Period>> offsets = Lists.listOf(Dates.period(), offset -> offset, "the reminder");
        Format<RenewalTerms.Resume> resumption = Formats.oneOf(RenewalTerms.Resume.class);
        return Fields.mapping(in -> {
            Field<List<Period>> reminders = in.inherited("reminders", offsets, inherited.map(RenewalTerms::reminders));
            Field<Integer> grace = in.inherited("grace", Dates.days(), inherited.map(RenewalTerms::graceDays));
            Field<RenewalTerms.Resume> resume = in.inherited("resume", resumption, inherited.map(RenewalTerms::resume));
            return in.build(() -> new RenewalTerms(reminders.get(), grace.get(), resume.get()));
        });
    }

    private static Format<UpgradeTerms> upgrade(Option<Terms> base) {
        Option<SettlementMethod> inherited = base.map(Terms::upgrade).map(UpgradeTerms::settlement);
        return Fields.mapping(in -> {
            Field<SettlementMethod> settlement =
                    in.inherited("settlement", Formats.oneOf(SettlementMethod.class), inherited);
            return in.build(() -> new UpgradeTerms(settlement.get()));
        });
    }

    private static String unknownZone(String zone) {
        return Quote.of(zone) + " is not a time zone such as Europe/Paris"
                + Suggestion.among(zone, ZoneId.getAvailableZoneIds());
    }
}
