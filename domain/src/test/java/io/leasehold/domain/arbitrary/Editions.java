package io.leasehold.domain.arbitrary;

import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.domain.terms.PaymentTerms;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.SettlementMethod;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.domain.terms.UpgradeTerms;
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
        return Combinators.combine(
                        Arbitraries.of("2025", "2026", "winter").map(TermsVersion::new),
                        zones(),
                        Currencies.any(),
                        payment(),
                        renewal(),
                        settlements().map(UpgradeTerms::new))
                .as(Terms::new);
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
