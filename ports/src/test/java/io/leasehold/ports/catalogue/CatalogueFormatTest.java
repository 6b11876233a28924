package io.leasehold.ports.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.period.Length;
import io.leasehold.ports.document.Documents;
import io.leasehold.ports.document.Syntax;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CatalogueFormatTest {

    private static final String SMALLEST = """
            tariffs:
              - announced: 2025-11-01
                effective: 2025-12-01
                export: 0
                solutions: [{id: s, vcpus: 1, memoryGiB: 2, diskGiB: 3, monthly: "4.5"}]
                extras: {vcpu: 1, memoryGiB: 1.0, diskGiB: 0.01}
            systems: [debian-12]
            """;

    @Test
    void what_is_left_out_has_a_sensible_default() {
        Catalogue catalogue = read(SMALLEST);
        assertThat(catalogue.lengths().map(Length::months)).containsExactly(1, 3, 6, 12);
        assertThat(catalogue.vat()).isEmpty();
        Tariff tariff = catalogue.tariffs().head();
        assertThat(tariff.applications()).isEmpty();
        Solution solution = tariff.solutions().head();
        assertThat(solution.type()).isEqualTo(SolutionType.TURNKEY);
        assertThat(solution.audience()).containsExactly(Audience.values());
        assertThat(solution.max()).isEqualTo(solution.resources()).isEqualTo(new Resources(1, 2, 3));
        assertThat(solution.monthly()).isEqualTo(Money.parse("EUR 4.50"));
    }

    @Test
    void a_resource_without_a_maximum_does_not_grow() {
        Catalogue catalogue = read(SMALLEST.replace("\"4.5\"", "4.5, max: {memoryGiB: 8}"));
        assertThat(catalogue.tariffs().head().solutions().head().max()).isEqualTo(new Resources(1, 8, 3));
    }

    @Test
    void an_application_costs_nothing_and_can_be_removed_unless_it_says_otherwise() {
        Catalogue catalogue = read(SMALLEST.replace("    extras", "    applications: [{id: a}]\n    extras"));
        Application application = catalogue.tariffs().head().applications().head();
        assertThat(application.install()).isEqualTo(Money.zero(CurrencyUnit.EUR));
        assertThat(application.monthly()).isEqualTo(Money.zero(CurrencyUnit.EUR));
        assertThat(application.removable()).isTrue();
    }

    @Test
    void prices_are_exact_and_in_the_decimals_of_the_currency() {
        assertThat(faults(SMALLEST.replace("\"4.5\"", "4.555")))
                .isEqualTo("f:5: tariffs[0].solutions[0].monthly: '4.555' is not an amount in EUR, written like 10.00");
        assertThat(faults(SMALLEST.replace("\"4.5\"", "0.1e1"))).contains("'0.1e1' is not an amount in EUR");
        String exact = "100000000000.07";
        assertThat(read(SMALLEST.replace("\"4.5\"", exact))
                        .tariffs()
                        .head()
                        .solutions()
                        .head()
                        .monthly())
                .isEqualTo(Money.parse("EUR " + exact));
    }

    @Test
    void what_is_given_twice_is_told_with_the_line_of_the_first() {
        assertThat(faults(SMALLEST.replace("[debian-12]", "[a, b, a]")))
                .isEqualTo("f:7: systems[2]: the system 'a' is given twice, first on line 7");
        assertThat(faults("lengths: [P12M, P1Y]\n" + SMALLEST))
                .isEqualTo("f:1: lengths[1]: the length 'P1Y' is given twice, first on line 1");
        assertThat(faults("vat:\n- {country: FR, rate: 20, from: 2014-01-01}\n"
                        + "- {country: FR, rate: 21, from: 2014-01-01}\n"
                        + SMALLEST))
                .isEqualTo("f:3: vat[1]: the rate of 'FR from 2014-01-01' is given twice, first on line 2");
    }

    @Test
    void what_the_catalogue_itself_refuses_is_told_at_its_place() {
        assertThat(faults(SMALLEST.replace("\"4.5\"", "0")))
                .startsWith("f:5: tariffs[0].solutions[0]: solution s needs");
        assertThat(faults(SMALLEST.replace("\"4.5\"", "-1")))
                .startsWith("f:5: tariffs[0].solutions[0]: solution s needs");
        assertThat(faults(SMALLEST.replace("\"4.5\"", "1, max: {vcpus: 0}")))
                .startsWith("f:5: tariffs[0].solutions[0]: solution s starts with more");
        assertThat(faults(SMALLEST.replace("2025-12-01", "2025-10-01"))).startsWith("f:2: tariffs[0]: a tariff takes");
        assertThat(faults("lengths: []\n" + SMALLEST)).startsWith("f:1: a catalogue offers at least one length");
    }

    @Test
    void rates_are_percentages() {
        for (String rate : new String[] {"-1", "101", "5.12345", "20%", "1e1", "020"}) {
            assertThat(faults("vat: [{country: FR, rate: " + rate + ", from: 2014-01-01}]\n" + SMALLEST))
                    .startsWith("f:1: vat[0].rate: '" + rate + "' is not a percentage from 0 to 100");
        }
    }

    @Test
    void an_unknown_key_is_told_with_what_was_probably_meant() {
        assertThat(faults(SMALLEST.replace("monthly", "montly"))).isEqualTo("""
                        f:5: tariffs[0].solutions[0].monthly: is missing
                        f:5: tariffs[0].solutions[0].montly: unknown key; did you mean 'monthly'?""");
    }

    private static Catalogue read(String yaml) {
        return Documents.read(yaml, Syntax.YAML, CatalogueFormat.format(CurrencyUnit.EUR))
                .getOrElseThrow(faults -> new AssertionError(faults.render("f")));
    }

    private static String faults(String yaml) {
        return Documents.read(yaml, Syntax.YAML, CatalogueFormat.format(CurrencyUnit.EUR))
                .fold(faults -> faults.render("f"), catalogue -> "");
    }
}
