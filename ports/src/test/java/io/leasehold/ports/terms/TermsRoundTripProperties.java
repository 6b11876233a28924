package io.leasehold.ports.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.domain.terms.PaymentTerms;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.SettlementMethod;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.domain.terms.UpgradeTerms;
import io.leasehold.ports.document.Documents;
import io.leasehold.ports.document.Syntax;
import io.vavr.collection.List;
import java.time.Period;
import java.time.ZoneId;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;

class TermsRoundTripProperties {

    @Property(tries = 300)
    void terms_written_and_read_are_the_same(@ForAll("terms") Terms terms, @ForAll Syntax syntax) {
        String text = TermsWriter.write(terms, syntax);
        assertThat(Documents.read(text, syntax, TermsFormat.format()).get()).isEqualTo(terms);
    }

    @Provide
    Arbitrary<Terms> terms() {
        Arbitrary<String> versions = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("éß€漢'\"#:-")
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(text -> !text.isBlank());
        return Combinators.combine(
                        versions.map(TermsVersion::new),
                        Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds()))
                                .map(ZoneId::of),
                        Arbitraries.of("EUR", "CHF", "JPY", "TND").map(CurrencyUnit::of),
                        payments(),
                        renewals(),
                        Arbitraries.of(SettlementMethod.class).map(UpgradeTerms::new))
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

    private static Arbitrary<PaymentTerms> payments() {
        return Combinators.combine(
                        Arbitraries.of(PaymentMethod.class)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .uniqueElements(),
                        Arbitraries.integers().between(1, 3_653))
                .as((methods, open) -> new PaymentTerms(List.ofAll(methods), open));
    }

    private static Arbitrary<RenewalTerms> renewals() {
        Arbitrary<Period> offsets = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3_653).map(Period::ofDays),
                Arbitraries.integers().between(1, 120).map(Period::ofMonths),
                Arbitraries.integers().between(1, 10).map(Period::ofYears));
        return Combinators.combine(
                        offsets.list().ofMaxSize(6).uniqueElements(),
                        Arbitraries.integers().between(1, 3_653),
                        Arbitraries.of(RenewalTerms.Resume.class))
                .as((reminders, grace, resume) -> new RenewalTerms(List.ofAll(reminders), grace, resume));
    }
}
