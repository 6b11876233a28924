package io.leasehold.scenario.file;

import static io.leasehold.scenario.file.ScenarioText.HEAD;
import static io.leasehold.scenario.file.ScenarioText.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerFaultsTest {

    @Test
    void an_id_is_given_once() {
        assertThat(faults(
                        "- {id: a, email: a@b.org, country: FR}",
                        "- {id: b, email: a@b.org, country: FR}",
                        "- {id: a}"))
                .contains("f:7: customers[2].id: customer 'a' is given twice, first on line 5")
                .contains("f:7: customers[2].email: is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org",
                "a.b+c@sub.example.co.uk",
                "o'neil@example.ie",
                "zoé@exämple.fr",
                "a@xn--p1ai.example"
            })
    void an_address_that_people_have_is_accepted(String email) {
        assertThat(faults("- {id: a, country: FR, email: \"" + email + "\"}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "@example.org",
                "a@",
                "a@localhost",
                "a b@example.org",
                "a@exa mple.org",
                "a@@example.org",
                ".a@example.org",
                "a.@example.org",
                "a..b@example.org",
                "a@-example.org",
                "a@example..org",
                "a@1.2.3.4",
                "a@example.org.",
                "a@example.org\\nBcc: b@example.org",
                "<a@example.org>",
                "a@example_.org"
            })
    void an_address_that_cannot_be_is_refused_and_not_shown(String email) {
        assertThat(faults("- {id: a, country: FR, email: \"" + email + "\"}"))
                .isEqualTo("f:5: customers[0].email: is not an e-mail address");
    }

    @Test
    void personal_data_is_never_shown_in_a_fault() {
        assertThat(faults("- {id: a, country: FR, email: [secret], firstName: {secret: 1}, lastName: true,"
                        + " birthDate: 1990-02-31,"
                        + " phone: secret, siren: 732829321, vatNumber: secret, company: '', address: []}"))
                .doesNotContain("secret", "1990-02-31", "732829321")
                .contains("email: is not an e-mail address")
                .contains("birthDate: is not a day of the calendar such as 1990-05-17")
                .contains("siren: is not a SIREN of 9 or a SIRET of 14 digits with the right check digit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "732829320",
                "'732 829 320'",
                "73282932000074",
                "'356 000 000 00048'",
                "35600000000050",
                "35600000049837",
                "005520135"
            })
    void the_check_digit_of_a_siren_is_checked(String siren) {
        String faults = faults("- {id: a, country: FR, email: a@b.org, siren: " + siren + "}");
        if (siren.equals("35600000000050")) {
            assertThat(faults).contains("siren: is not a SIREN");
        } else {
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void a_company_has_a_name_of_some_kind() {
        assertThat(faults("- {id: a, type: COMPANY, email: a@b.org, country: FR}"))
                .isEqualTo("f:5: customers[0].company: is missing; a company has a 'company' or at least a 'lastName'");
        assertThat(faults("- {id: a, type: COMPANY, email: a@b.org, country: FR, lastName: X}"))
                .isEmpty();
        assertThat(faults("- {id: a, type: COMPANY, email: a@b.org, country: FR, company: X}"))
                .isEmpty();
    }

    @Test
    void a_country_is_read_from_its_text() {
        assertThat(faults("- {id: a, email: a@b.org, country: no}"))
                .isEqualTo("f:5: customers[0].country: 'no' is not a two-letter ISO 3166 country code");
        assertThat(faults("- {id: a, email: a@b.org, country: NO}")).isEmpty();
        assertThat(faults("- {id: a, email: a@b.org, country: true}"))
                .isEqualTo("f:5: customers[0].country: must be text, not 'true'; put it in quotes if it is meant");
    }

    @Test
    void a_language_and_a_type_are_of_the_list() {
        assertThat(faults("- {id: a, email: a@b.org, country: FR, locale: de, type: individual}"))
                .isEqualTo("""
                        f:5: customers[0].type: 'individual' is not one of INDIVIDUAL, COMPANY, SCHOOL; \
                        did you mean 'INDIVIDUAL'?
                        f:5: customers[0].locale: 'de' is not one of en, fr""");
    }

    private static String faults(String... customers) {
        return faultsOf(HEAD + "customers:\n" + String.join("\n", customers) + "\nsteps: []\n");
    }
}
