package io.leasehold.domain.arbitrary;

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
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.leasehold.domain.terms.SettlementMethod;
import io.leasehold.domain.terms.SnapshotTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.domain.terms.UpgradeTerms;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import java.time.Period;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Editions of the terms, with every field varied. */
public final class Editions {

    private static final List<Period> OFFSETS = List.of(
            Period.ofMonths(3),
            Period.ofMonths(2),
            Period.ofMonths(1),
            Period.ofDays(30),
            Period.ofDays(15),
            Period.ofDays(7),
            Period.ofDays(2),
            Period.ofDays(1),
            Period.ZERO);

    private Editions() {}

    /** Any edition, in any currency. */
    public static Arbitrary<Terms> any() {
        return Combinators.combine(sold(), run())
                .as((sold, run) -> Terms.builder()
                        .from(run)
                        .version(sold.version())
                        .zone(sold.zone())
                        .currency(sold.currency())
                        .payment(sold.payment())
                        .renewal(sold.renewal())
                        .upgrade(sold.upgrade())
                        .build());
    }

    /** How servers are sold. */
    private static Arbitrary<Terms> sold() {
        return Combinators.combine(
                        Arbitraries.of("2025", "2026", "winter").map(TermsVersion::new),
                        zones(),
                        Currencies.any(),
                        payment(),
                        renewal(),
                        settlements().map(UpgradeTerms::new))
                .as((version, zone, currency, payment, renewal, upgrade) -> Terms.builder()
                        .from(Terms.reference())
                        .version(version)
                        .zone(zone)
                        .currency(currency)
                        .payment(payment)
                        .renewal(renewal)
                        .upgrade(upgrade)
                        .build());
    }

    /** How they are run. */
    private static Arbitrary<Terms> run() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4).map(SnapshotTerms::new),
                        backups(),
                        days(40).map(last ->
                                new ExportTerms(last, Terms.reference().export().protocols())),
                        days(20).map(NoticeTerms::new),
                        days(20).map(BreachTerms::new),
                        Combinators.combine(days(20), days(60)).as(ForceMajeureTerms::new),
                        Arbitraries.of(EmptyAllowList.class).map(SecurityTerms::new))
                .as((snapshots, backups, export, notice, breach, forceMajeure, security) -> Terms.builder()
                        .from(Terms.reference())
                        .snapshots(snapshots)
                        .backups(backups)
                        .export(export)
                        .notice(notice)
                        .breach(breach)
                        .forceMajeure(forceMajeure)
                        .security(security)
                        .build());
    }

    private static Arbitrary<BackupTerms> backups() {
        Arbitrary<HashSet<Audience>> keptFor =
                Arbitraries.of(Audience.class).set().map(HashSet::ofAll);
        return Combinators.combine(days(20), keptFor).as(BackupTerms::new);
    }

    private static Arbitrary<Integer> days(int most) {
        return Arbitraries.integers().between(1, most);
    }

    /** All three ways to settle unused days, equally often. */
    public static Arbitrary<SettlementMethod> settlements() {
        return Arbitraries.of(SettlementMethod.class);
    }

    /** Reminders in any order and number, none included; some fall on one date. */
    public static Arbitrary<List<Period>> reminders() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Terms.reference().renewal().reminders())),
                Tuple.of(
                        2,
                        Arbitraries.of(OFFSETS.asJava())
                                .list()
                                .uniqueElements()
                                .ofMaxSize(6)
                                .map(List::ofAll)));
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Paris", "UTC", "America/New_York", "Pacific/Auckland")
                .map(ZoneId::of);
    }

    private static Arbitrary<PaymentTerms> payment() {
        Arbitrary<List<PaymentMethod>> methods = Arbitraries.of(PaymentMethod.class)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .map(List::ofAll);
        return Combinators.combine(methods, Arbitraries.integers().between(1, 7))
                .as(PaymentTerms::new);
    }

    private static Arbitrary<RenewalTerms> renewal() {
        return Combinators.combine(
                        reminders(), Arbitraries.integers().between(1, 40), Arbitraries.of(RenewalTerms.Resume.class))
                .as(RenewalTerms::new);
    }
}
