package io.leasehold.ports.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.order.OrderRefusal;
import io.leasehold.domain.payment.MeansOfPayment.MeansNotAccepted;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.domain.upgrade.UpgradeRefusal;
import io.leasehold.ports.architecture.Imported;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RefusalTextTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    /** Every refusal of the library, by the code it would have. */
    private static final Map<String, Class<?>> REFUSALS = Imported.of(Refusal.class).stream()
            .collect(Collectors.toMap(RefusalTextTest::code, it -> it, RefusalTextTest::two, TreeMap::new));

    private final Map<String, Map<String, String>> texts =
            Map.of("English", texts("refusals.properties"), "French", texts("refusals_fr.properties"));

    @Test
    void every_refusal_has_a_text_in_each_language_and_every_text_a_refusal() {
        assertThat(REFUSALS).hasSizeGreaterThan(25);
        texts.forEach((language, text) -> assertThat(text.keySet()).as(language).isEqualTo(REFUSALS.keySet()));
    }

    @Test
    void every_refusal_is_a_record_with_plain_figures() {
        assertThat(REFUSALS.values()).allMatch(Class::isRecord);
    }

    @Test
    void every_placeholder_of_a_text_is_a_figure_of_its_refusal() {
        texts.forEach((language, text) -> text.forEach((code, sentence) ->
                assertThat(components(code)).as("%s, %s", code, language).containsAll(placeholders(sentence))));
    }

    @Test
    void both_languages_tell_the_same_figures() {
        texts.get("English")
                .forEach((code, sentence) -> assertThat(placeholders(sentence))
                        .as(code)
                        .isEqualTo(placeholders(texts.get("French").get(code))));
    }

    @Test
    void no_text_is_empty_or_has_a_lonely_brace() {
        texts.forEach((language, text) -> text.forEach(
                (code, sentence) -> assertThat(PLACEHOLDER.matcher(sentence).replaceAll(""))
                        .as("%s, %s", code, language)
                        .isNotBlank()
                        .doesNotContain("{", "}")));
    }

    @Test
    void figures_are_told() {
        Refusal beyond = new UpgradeRefusal.BeyondMaximum(
                new Resources(1, 2, 20), new ResourceChange(16, 0, 0), new Resources(8, 32, 400));
        assertThat(english(beyond))
                .isEqualTo("At most 8 vCPU, 32 GiB memory, 400 GiB disk can be had now; the server has 1 vCPU, "
                        + "2 GiB memory, 20 GiB disk and was to get 16 vCPU, 0 GiB memory, 0 GiB disk more.");
        Refusal expired = new OrderRefusal.QuoteExpired(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1));
        assertThat(english(expired)).contains("2026-01-31").contains("2026-02-01");
        Refusal altered = new OrderRefusal.QuoteAltered(Money.parse("EUR 1.00"), Money.parse("EUR 12.00"));
        assertThat(english(altered)).isEqualTo("The quote says EUR 1.00, but the price is EUR 12.00.");
    }

    @Test
    void several_are_listed_and_none_is_not_printed_as_such() {
        Refusal means = new MeansNotAccepted("AMEX", List.of(PaymentMethod.VISA, PaymentMethod.PAYPAL));
        assertThat(english(means)).isEqualTo("AMEX is not accepted; pay by VISA, PAYPAL.");
        Refusal length = new OrderRefusal.LengthNotOffered(new Length(2), List.of(new Length(1), new Length(12)));
        assertThat(english(length)).isEqualTo("A length of P2M is not offered; choose one of P1M, P1Y.");
        Refusal audience = new OrderRefusal.NotForThisAudience(
                new SolutionId("vps-l"), Audience.INDIVIDUAL, LinkedHashSet.of(Audience.COMPANY, Audience.SCHOOL));
        assertThat(english(audience)).isEqualTo("The solution vps-l is made for COMPANY, SCHOOL, not for INDIVIDUAL.");
        Refusal terms = new OrderRefusal.TermsNotAccepted(new TermsVersion("reference-1"), Option.none());
        assertThat(english(terms)).contains("reference-1").doesNotContain("None");
    }

    @Test
    void a_french_reader_is_answered_in_french_and_anybody_else_in_english() {
        Refusal refusal = new Ownership.NotYours(new ContractId("c1"));
        assertThat(RefusalText.of(refusal, Locale.CANADA_FRENCH)).isEqualTo("Aucun contrat c1 ne vous appartient.");
        for (Locale locale : List.of(Locale.ENGLISH, Locale.UK, Locale.GERMAN, Locale.ROOT)) {
            assertThat(RefusalText.of(refusal, locale)).isEqualTo("There is no contract c1 of yours.");
        }
    }

    @Test
    void what_somebody_typed_is_never_taken_for_a_placeholder() {
        Refusal means = new MeansNotAccepted("{accepted} $1 \\", List.of(PaymentMethod.VISA));
        assertThat(english(means)).isEqualTo("{accepted} $1 \\ is not accepted; pay by VISA.");
    }

    @Test
    void figures_come_by_name_in_the_order_they_are_declared() {
        Refusal means = new MeansNotAccepted("AMEX", List.of(PaymentMethod.VISA));
        assertThat(RefusalText.figures(means))
                .containsExactly(Map.entry("means", "AMEX"), Map.entry("accepted", List.of(PaymentMethod.VISA)));
    }

    private static String english(Refusal refusal) {
        return RefusalText.of(refusal, Locale.ENGLISH);
    }

    private static Set<String> components(String code) {
        return Arrays.stream(REFUSALS.get(code).getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code(Class<?> refusal) {
        return refusal.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Class<?> two(Class<?> one, Class<?> other) {
        throw new AssertionError(one + " and " + other + " have the same code");
    }

    private static Map<String, String> texts(String file) {
        Properties properties = new Properties();
        try (InputStream in = RefusalText.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
