package io.leasehold.ports.terms.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.catalogue.CatalogueFormat;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import io.leasehold.ports.document.Documents;
import io.leasehold.ports.document.Syntax;
import io.leasehold.ports.terms.TermsFormat;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsLintTest {

    private static final Catalogue SOLD_TO_EVERYBODY = ReferenceCatalogue.get();

    @Test
    void the_reference_terms_have_these_hints() {
        assertThat(codes(Terms.reference(), SOLD_TO_EVERYBODY))
                .containsExactly(
                        "never-sent renewal.reminders[0]",
                        "never-sent renewal.reminders[1]",
                        "short-retrieval renewal.grace",
                        "short-price-notice notice.prices",
                        "paid-export catalog.tariffs.export",
                        "long-commitment catalog.lengths",
                        "suspension-reasons terms",
                        "withdrawal terms",
                        "withdrawal-in-france terms",
                        "ending-online terms");
    }

    @Test
    void a_hint_says_what_is_so_and_which_article_it_comes_from() {
        Hint hint = hint("short-retrieval", read("renewal: {grace: P29D}"), SOLD_TO_EVERYBODY);
        Law law = hint.law().get();
        assertThat(hint.text(Locale.ENGLISH))
                .startsWith("Content can be fetched for 29 days after the shutdown. ")
                .contains("at least 30 calendar days");
        assertThat(hint.text(Locale.CANADA_FRENCH)).startsWith("Le contenu peut être récupéré pendant 29 jours ");
        assertThat(law.article(Locale.ENGLISH)).isEqualTo("Regulation (EU) 2023/2854 (Data Act), art. 25(2)(g)");
        assertThat(law.article(Locale.FRENCH)).startsWith("Règlement (UE) 2023/2854");
        assertThat(law.inForce()).isEqualTo(LocalDate.of(2025, 9, 12));
        assertThat(law.source()).isEqualTo("https://eur-lex.europa.eu/eli/reg/2023/2854/oj");
    }

    @Test
    void thirty_days_to_fetch_the_content_are_enough() {
        assertThat(has("short-retrieval", read("renewal: {grace: P30D}"), SOLD_TO_EVERYBODY))
                .isFalse();
    }

    @Test
    void a_free_export_is_no_charge_for_switching() {
        assertThat(hint("paid-export", Terms.reference(), SOLD_TO_EVERYBODY).text(Locale.ENGLISH))
                .contains("The tariff of 2025-12-01 asks EUR 15.00", "12 January 2027");
        assertThat(has("paid-export", Terms.reference(), catalogue("FR", "COMPANY", "P1M", "0")))
                .isFalse();
        assertThat(has("paid-export", Terms.reference(), catalogue("FR", "COMPANY", "P1M", "0.01")))
                .isTrue();
    }

    @Test
    void up_to_two_months_nobody_is_bound_for_long() {
        assertThat(has("long-commitment", Terms.reference(), catalogue("FR", "COMPANY", "P1M, P2M", "0")))
                .isFalse();
        assertThat(hint("long-commitment", Terms.reference(), catalogue("FR", "COMPANY", "P3M, P1M", "0"))
                        .text(Locale.ENGLISH))
                .startsWith("Periods go up to 3 months ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR | INDIVIDUAL | suspension-reasons, withdrawal-in-france, ending-online
            FR | COMPANY    | suspension-reasons
            BE | INDIVIDUAL | suspension-reasons, withdrawal
            BE | SCHOOL     | suspension-reasons
            CH | INDIVIDUAL |
            """)
    void whose_law_may_apply_is_told_by_the_catalogue(String country, String audience, String codes) {
        Terms careful = read("renewal: {grace: P30D}\nnotice: {prices: P30D}");
        Catalogue catalogue = catalogue(country, audience, "P3M", "0");
        List<String> told =
                TermsLint.of(careful, catalogue).map(Hint::code).filter(code -> !code.equals("long-commitment"));
        assertThat(told.mkString(", ")).isEqualTo(codes == null ? "" : codes);
    }

    @Test
    void whose_law_may_apply_matters_for_each_hint_that_has_one() {
        Terms terms = read("renewal: {reminders: [P1D], grace: P1D, resume: FROM_RENEWAL_DATE}");
        assertThat(TermsLint.of(terms, catalogue("FR", "INDIVIDUAL", "P1Y", "9"))
                        .filter(hint -> hint.law().isDefined()))
                .hasSize(8);
        assertThat(TermsLint.of(terms, catalogue("CH", "INDIVIDUAL", "P1Y", "9"))
                        .filter(hint -> hint.law().isDefined()))
                .isEmpty();
    }

    @Test
    void days_without_a_server_are_not_to_be_paid_by_consumers() {
        Terms terms = read("renewal: {resume: FROM_RENEWAL_DATE}");
        assertThat(has("paid-standstill", terms, SOLD_TO_EVERYBODY)).isTrue();
        assertThat(has("paid-standstill", terms, catalogue("FR", "COMPANY", "P1M", "0")))
                .isFalse();
        assertThat(has("paid-standstill", Terms.reference(), SOLD_TO_EVERYBODY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P4M, P1D  | P6M      | 6 months
            P3M       | P6M      |
            P1M       | P6M      |
            P31D      | P6M      |
            P89D      | P6M      |
            P30D      | P6M      | 6 months
            P90D      | P6M      | 6 months
            P0D       | P1M, P2M | 2 months
            P2M       | P2M, P1Y | 2 months
            """)
    void a_notice_falls_between_three_months_and_one_month_before_the_end(
            String reminders, String lengths, String missed) {
        Terms terms = read("renewal: {reminders: [" + reminders + "]}");
        String told = TermsLint.of(terms, catalogue("FR", "INDIVIDUAL", lengths, "0"))
                .filter(hint -> hint.code().equals("no-notice-in-time"))
                .map(hint -> hint.text(Locale.ENGLISH))
                .mkString();
        assertThat(told).startsWith(missed == null ? "" : "Periods of " + missed + " get no reminder ");
        assertThat(told.isEmpty()).isEqualTo(missed == null);
        assertThat(has("no-notice-in-time", terms, catalogue("FR", "COMPANY", lengths, "0")))
                .isFalse();
        assertThat(has("no-notice-in-time", terms, catalogue("BE", "INDIVIDUAL", lengths, "0")))
                .isFalse();
    }

    @Test
    void reminders_that_are_never_sent_are_told_with_the_lengths() {
        List<String> told = TermsLint.of(
                        read("renewal: {reminders: [P3M, P62D, P31D, P30D, P0D]}"),
                        catalogue("CH", "COMPANY", "P1M, P2M, P3M", "0"))
                .filter(hint -> hint.code().equals("never-sent"))
                .map(hint -> hint.path() + ": " + hint.text(Locale.ENGLISH));
        assertThat(told)
                .containsExactly(
                        "renewal.reminders[0]: The reminder 3 months before the end is never sent in a first period of"
                                + " 1 month, 2 months, 3 months: its date is not after the first day.",
                        "renewal.reminders[1]: The reminder 62 days before the end is never sent in a first period of"
                                + " 1 month, 2 months: its date is not after the first day.",
                        "renewal.reminders[2]: The reminder 31 days before the end is never sent in a first period of"
                                + " 1 month: its date is not after the first day.");
    }

    @Test
    void a_host_that_never_reminds_is_told() {
        assertThat(codes(read("renewal: {reminders: []}"), catalogue("CH", "COMPANY", "P1M", "0")))
                .startsWith("no-reminder renewal.reminders");
    }

    @Test
    void a_month_is_notice_enough_of_a_price() {
        assertThat(has("short-price-notice", read("notice: {prices: P30D}"), SOLD_TO_EVERYBODY))
                .isFalse();
        assertThat(hint("short-price-notice", read("notice: {prices: P29D}"), SOLD_TO_EVERYBODY)
                        .law())
                .isEmpty();
    }

    @Test
    void both_languages_have_the_same_texts() {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        ResourceBundle english = ResourceBundle.getBundle(Hint.BUNDLE, Locale.ROOT, control);
        ResourceBundle french = ResourceBundle.getBundle(Hint.BUNDLE, Locale.FRENCH, control);
        assertThat(new TreeSet<>(french.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(english.keySet()).hasSize(12 + Law.values().length);
        assertThat(english.keySet()).allSatisfy(key -> {
            if (!key.startsWith("CONSOMMATION")) {
                assertThat(french.getString(key)).isNotEqualTo(english.getString(key));
            }
        });
        assertThat(List.of(Law.values()))
                .allSatisfy(law -> assertThat(law.article(Locale.FRENCH)).contains("art. "));
    }

    private static Hint hint(String code, Terms terms, Catalogue catalogue) {
        return TermsLint.of(terms, catalogue)
                .find(hint -> hint.code().equals(code))
                .get();
    }

    private static boolean has(String code, Terms terms, Catalogue catalogue) {
        return TermsLint.of(terms, catalogue).exists(hint -> hint.code().equals(code));
    }

    private static List<String> codes(Terms terms, Catalogue catalogue) {
        return TermsLint.of(terms, catalogue).map(hint -> hint.code() + " " + hint.path());
    }

    private static Terms read(String differences) {
        return Documents.read("extends: reference\n" + differences, Syntax.YAML, TermsFormat.format())
                .get();
    }

    private static Catalogue catalogue(String country, String audience, String lengths, String export) {
        String yaml = """
                lengths: [%s]
                vat: [{country: %s, rate: 20, from: 2014-01-01}]
                systems: [debian-12]
                tariffs:
                  - announced: 2025-11-01
                    effective: 2025-12-01
                    export: %s
                    solutions: [{id: s, audience: [%s], vcpus: 1, memoryGiB: 1, diskGiB: 1, monthly: 1}]
                    extras: {vcpu: 1, memoryGiB: 1, diskGiB: 1}
                """.formatted(lengths, country, export, audience);
        return Documents.read(yaml, Syntax.YAML, CatalogueFormat.format(CurrencyUnit.EUR))
                .get();
    }
}
