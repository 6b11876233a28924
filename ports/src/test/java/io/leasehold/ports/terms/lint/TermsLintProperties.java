package io.leasehold.ports.terms.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import io.leasehold.ports.terms.ArbitraryTerms;
import io.leasehold.ports.terms.TermsWriter;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.Stream;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TermsLintProperties {

    private static final int FOUR_YEARS = 1_461;
    private static final Catalogue SOLD_TO_EVERYBODY = ReferenceCatalogue.get();

    @Property(tries = 300)
    void a_reminder_is_never_sent_exactly_if_no_contract_of_the_length_gets_it(
            @ForAll("offsets") Period offset, @ForAll @IntRange(min = 1, max = 24) int months) {
        Catalogue catalogue = new Catalogue(
                List.of(new Length(months)),
                SOLD_TO_EVERYBODY.vat(),
                SOLD_TO_EVERYBODY.tariffs(),
                SOLD_TO_EVERYBODY.systems());
        boolean told = TermsLint.of(reminding(offset), catalogue)
                .exists(hint -> hint.code().equals("never-sent"));
        boolean sent = Stream.range(0, FOUR_YEARS)
                .map(LocalDate.of(2023, 7, 1)::plusDays)
                .exists(start -> start.plusMonths(months).minus(offset).isAfter(start));
        assertThat(told).isNotEqualTo(sent);
    }

    @Property(tries = 200)
    void every_hint_has_a_text_without_holes_and_a_path_that_exists(@ForAll("terms") Terms terms) {
        Set<String> paths = HashSet.ofAll(TermsWriter.paths())
                .addAll(List.of("terms", "catalog.lengths", "catalog.tariffs.export"));
        assertThat(TermsLint.of(terms, SOLD_TO_EVERYBODY)).isNotEmpty().allSatisfy(hint -> {
            assertThat(paths).contains(hint.path().replaceAll("\\[\\d+]$", ""));
            assertThat(hint.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{", "}");
            assertThat(hint.text(Locale.FRENCH)).isNotBlank().isNotEqualTo(hint.text(Locale.ENGLISH));
        });
    }

    @Provide
    Arbitrary<Terms> terms() {
        return ArbitraryTerms.any();
    }

    @Provide
    Arbitrary<Period> offsets() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 800).map(Period::ofDays),
                Arbitraries.integers().between(1, 26).map(Period::ofMonths));
    }

    private static Terms reminding(Period offset) {
        return Terms.builder()
                .from(Terms.reference())
                .renewal(new RenewalTerms(List.of(offset), 15, RenewalTerms.Resume.FROM_REACTIVATION))
                .build();
    }
}
