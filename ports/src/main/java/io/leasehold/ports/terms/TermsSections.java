package io.leasehold.ports.terms;

import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.terms.BackupTerms;
import io.leasehold.domain.terms.BreachTerms;
import io.leasehold.domain.terms.ExportTerms;
import io.leasehold.domain.terms.ForceMajeureTerms;
import io.leasehold.domain.terms.NoticeTerms;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.domain.terms.PaymentTerms;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.SecurityTerms;
import io.leasehold.domain.terms.SettlementMethod;
import io.leasehold.domain.terms.SnapshotTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.domain.terms.UpgradeTerms;
import io.leasehold.ports.document.Amounts;
import io.leasehold.ports.document.Dates;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.document.Quote;
import io.leasehold.ports.document.Suggestion;
import io.vavr.collection.List;
import java.time.Period;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/** All that the file of the terms holds, apart from its version: the one place to add a section or a setting. */
final class TermsSections {

    private static final Format<ZoneId> ZONE_ID = Formats.text(64)
            .check(zone -> ZoneId.getAvailableZoneIds().contains(zone), TermsSections::unknownZone)
            .map(ZoneId::of);

    static final Setting<Terms, ZoneId> ZONE = Setting.text("zone", ZONE_ID, Terms::zone, ZoneId::getId);

    static final Setting<Terms, CurrencyUnit> CURRENCY =
            Setting.text("currency", Amounts.currency(), Terms::currency, CurrencyUnit::getCode);

    private static final Section<PaymentTerms> PAYMENT = Section.under(
                    "payment", Terms::payment, Terms.Builder::payment)
            .holds(
                    Setting.list(
                            "methods",
                            Formats.oneOf(PaymentMethod.class),
                            "the means of payment",
                            PaymentTerms::methods,
                            PaymentMethod::name),
                    Setting.days("open", PaymentTerms::openDays),
                    PaymentTerms::new);

    private static final Section<RenewalTerms> RENEWAL = Section.under(
                    "renewal", Terms::renewal, Terms.Builder::renewal)
            .holds(
                    Setting.list(
                            "reminders", Dates.period(), "the reminder", RenewalTerms::reminders, Period::toString),
                    Setting.days("grace", RenewalTerms::graceDays),
                    Setting.choice("resume", RenewalTerms.Resume.class, RenewalTerms::resume),
                    RenewalTerms::new);

    private static final Section<UpgradeTerms> UPGRADE = Section.under(
                    "upgrade", Terms::upgrade, Terms.Builder::upgrade)
            .holds(Setting.choice("settlement", SettlementMethod.class, UpgradeTerms::settlement), UpgradeTerms::new);

    private static final Section<SnapshotTerms> SNAPSHOTS = Section.addedUnder(
                    "snapshots", Terms::snapshots, Terms.Builder::snapshots)
            .holds(Setting.number("limit", SnapshotTerms::limit), SnapshotTerms::new);

    private static final Section<BackupTerms> BACKUPS = Section.addedUnder(
                    "backups", Terms::backups, Terms.Builder::backups)
            .holds(
                    Setting.days("kept", BackupTerms::keptDays),
                    Setting.some("keptFor", Audience.class, BackupTerms::keptFor),
                    BackupTerms::new);

    private static final Section<ExportTerms> EXPORT = Section.addedUnder(
                    "export", Terms::export, Terms.Builder::export)
            .holds(
                    Setting.days("session", ExportTerms::sessionDays),
                    Setting.some("protocols", TransferProtocol.class, ExportTerms::protocols)
                            .addedLater(Terms.reference().export()),
                    ExportTerms::new);

    private static final Section<NoticeTerms> NOTICE = Section.addedUnder(
                    "notice", Terms::notice, Terms.Builder::notice)
            .holds(Setting.days("prices", NoticeTerms::priceDays), NoticeTerms::new);

    private static final Section<BreachTerms> BREACH = Section.addedUnder(
                    "breach", Terms::breach, Terms.Builder::breach)
            .holds(Setting.days("remedy", BreachTerms::remedyDays), BreachTerms::new);

    private static final Section<ForceMajeureTerms> FORCE_MAJEURE = Section.addedUnder(
                    "forceMajeure", Terms::forceMajeure, Terms.Builder::forceMajeure)
            .holds(
                    Setting.days("updates", ForceMajeureTerms::updateDays),
                    Setting.days("endableAfter", ForceMajeureTerms::endableAfterDays),
                    ForceMajeureTerms::new);

    private static final Section<SecurityTerms> SECURITY = Section.addedUnder(
                    "security", Terms::security, Terms.Builder::security)
            .holds(
                    Setting.choice("emptyAllowList", SecurityTerms.EmptyAllowList.class, SecurityTerms::emptyAllowList),
                    SecurityTerms::new);

    /** The sections, in the order written. */
    static final List<Section<?>> ALL =
            List.of(PAYMENT, RENEWAL, UPGRADE, SNAPSHOTS, BACKUPS, EXPORT, NOTICE, BREACH, FORCE_MAJEURE, SECURITY);

    private TermsSections() {}

    private static String unknownZone(String zone) {
        return Quote.of(zone) + " is not a time zone such as Europe/Paris"
                + Suggestion.among(zone, ZoneId.getAvailableZoneIds());
    }
}
