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
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.domain.terms.UpgradeTerms;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import java.time.Period;
import java.time.ZoneId;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;

/** Terms of every kind; one setting in two is that of the reference, so that two terms often have some in common. */
public final class ArbitraryTerms {

    private static final Terms REFERENCE = Terms.reference();

    private ArbitraryTerms() {}

    public static Arbitrary<Terms> any() {
        Arbitrary<Terms.Builder> first = Combinators.combine(
                        versions(),
                        Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds()))
                                .map(ZoneId::of),
                        Arbitraries.of("EUR", "CHF", "JPY", "TND").map(CurrencyUnit::of),
                        or(REFERENCE.payment(), payments()),
                        or(REFERENCE.renewal(), renewals()),
                        Arbitraries.of(SettlementMethod.class).map(UpgradeTerms::new))
                .as((version, zone, currency, payment, renewal, upgrade) -> Terms.builder()
                        .version(version)
                        .zone(zone)
                        .currency(currency)
                        .payment(payment)
                        .renewal(renewal)
                        .upgrade(upgrade));
        return Combinators.combine(
                        first,
                        Arbitraries.integers().between(0, 100).map(SnapshotTerms::new),
                        or(REFERENCE.backups(), backups()),
                        or(REFERENCE.export(), exports()),
                        or(REFERENCE.notice(), days().map(NoticeTerms::new)),
                        or(REFERENCE.breach(), days().map(BreachTerms::new)),
                        or(
                                REFERENCE.forceMajeure(),
                                Combinators.combine(days(), days()).as(ForceMajeureTerms::new)),
                        Arbitraries.of(SecurityTerms.EmptyAllowList.class).map(SecurityTerms::new))
                .as((builder, snapshots, backups, export, notice, breach, forceMajeure, security) -> builder.snapshots(
                                snapshots)
                        .backups(backups)
                        .export(export)
                        .notice(notice)
                        .breach(breach)
                        .forceMajeure(forceMajeure)
                        .security(security)
                        .build());
    }

    private static Arbitrary<ExportTerms> exports() {
        return Combinators.combine(
                        days(), Arbitraries.of(TransferProtocol.class).set().ofMinSize(1))
                .as((days, protocols) -> new ExportTerms(days, LinkedHashSet.ofAll(protocols)));
    }

    private static <T> Arbitrary<T> or(T reference, Arbitrary<T> other) {
        return Arbitraries.oneOf(Arbitraries.just(reference), other);
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(1, 3_653);
    }

    private static Arbitrary<TermsVersion> versions() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("éß€漢'\"#:-")
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(text -> !text.isBlank())
                .map(TermsVersion::new);
    }

    private static Arbitrary<PaymentTerms> payments() {
        return Combinators.combine(
                        Arbitraries.of(PaymentMethod.class)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .uniqueElements(),
                        days())
                .as((methods, open) -> new PaymentTerms(List.ofAll(methods), open));
    }

    private static Arbitrary<RenewalTerms> renewals() {
        Arbitrary<Period> offsets = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3_653).map(Period::ofDays),
                Arbitraries.integers().between(1, 120).map(Period::ofMonths),
                Arbitraries.integers().between(1, 10).map(Period::ofYears));
        return Combinators.combine(
                        offsets.list().ofMaxSize(6).uniqueElements(), days(), Arbitraries.of(RenewalTerms.Resume.class))
                .as((reminders, grace, resume) -> new RenewalTerms(List.ofAll(reminders), grace, resume));
    }

    private static Arbitrary<BackupTerms> backups() {
        return Combinators.combine(days(), Arbitraries.of(Audience.class).set().ofMaxSize(3))
                .as((kept, keptFor) -> new BackupTerms(kept, HashSet.ofAll(keptFor)));
    }
}
