package io.leasehold.scenario.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.ports.terms.ReferenceTerms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermsCommandTest {

    /** Terms that nothing is said of where only companies in Switzerland are sold to, by the month. */
    private static final String QUIET = """
            extends: reference
            version: quiet
            renewal: {reminders: [P7D, P0D], grace: P30D}
            notice: {prices: P30D}
            """;

    private static final String DSA = """
            hint: terms: If a server is suspended for what its customer stored there, because it is illegal or against \
            the terms, the customer is owed a clear and specific statement of reasons, at the latest when it takes \
            effect, with facts, ground and ways of redress. A word for grounds (SUP-2) is too little. Orders of \
            authorities and deceptive high-volume commercial content are left out.
                  Regulation (EU) 2022/2065 (Digital Services Act), art. 17, since 2024-02-17, \
            https://eur-lex.europa.eu/eli/reg/2022/2065/oj
            These are hints, not legal advice.
            """;

    @TempDir
    Path folder;

    @Test
    void the_reference_terms_have_hints_and_that_is_no_failure() {
        Terminal lint = Terminal.of("terms", "lint", "reference");
        assertThat(lint.exit()).isZero();
        assertThat(lint.err()).isEmpty();
        assertThat(lint.out())
                .startsWith("hint: renewal.reminders[0]: The reminder 2 months before the end is never sent in a first "
                        + "period of 1 month: its date is not after the first day.\n")
                .contains("\n      Regulation (EU) 2023/2854 (Data Act), art. 25(2)(g), since 2025-09-12, "
                        + "https://eur-lex.europa.eu/eli/reg/2023/2854/oj\n")
                .endsWith("\nThese are hints, not legal advice.\n");
        assertThat(lint.out().lines())
                .allMatch(line -> line.startsWith("hint: ") || line.startsWith("      ") || line.startsWith("These "));
    }

    @Test
    void hints_are_to_be_had_in_french() {
        Terminal lint = Terminal.of("terms", "lint", "reference", "--language", "fr");
        assertThat(lint.out())
                .startsWith("remarque : renewal.reminders[0] : Le rappel prévu 2 mois avant la fin ")
                .contains(", depuis le 2025-09-12, https://")
                .endsWith("\nCes remarques ne sont pas un conseil juridique.\n");
    }

    @Test
    void the_file_of_the_reference_terms_is_looked_at_like_the_word() throws IOException {
        assertThat(Terminal.of("terms", "lint", file("terms.yaml", ReferenceTerms.text())))
                .isEqualTo(Terminal.of("terms", "lint", "reference"));
    }

    @Test
    void terms_of_a_scenario_are_looked_at_with_what_it_sells() throws IOException {
        Path swiss = file("swiss.yaml", scenario("CH"));
        assertThat(Terminal.of("terms", "lint", swiss)).isEqualTo(new Terminal(0, "no hints on the terms\n", ""));
        assertThat(Terminal.of("terms", "lint", swiss, "--language", "fr").out())
                .isEqualTo("aucune remarque sur les conditions\n");
        assertThat(Terminal.of("terms", "lint", file("belgian.yaml", scenario("BE"))))
                .isEqualTo(new Terminal(0, DSA, ""));
    }

    @Test
    void checking_a_scenario_gives_the_same_hints_after_it_was_found_good() throws IOException {
        Path file = file("belgian.yaml", scenario("BE"));
        assertThat(Terminal.of("check", file))
                .isEqualTo(new Terminal(
                        0, file + ": well-formed, 0 customers, 0 steps from 2026-01-31 to 2026-03-01\n" + DSA, ""));
    }

    @Test
    void two_terms_are_compared_for_a_customer() throws IOException {
        Path after = file("after.yaml", """
                extends: reference
                version: harbour-2026
                renewal: {grace: P30D}
                snapshots: {limit: 1}
                """);
        assertThat(Terminal.of("terms", "diff", "reference", after)).isEqualTo(new Terminal(0, """
                other   version: reference-1 → harbour-2026; customers accept another edition
                better  renewal.grace: 15 days → 30 days; you have longer to renew and to fetch your data
                worse   snapshots.limit: 2 → 1; you can keep fewer snapshots
                """, ""));
        assertThat(Terminal.of("terms", "diff", after, "reference", "--language", "fr"))
                .isEqualTo(new Terminal(0, """
                autre       version : harbour-2026 → reference-1; les clients acceptent une autre édition
                moins bien  renewal.grace : 30 jours → 15 jours; vous avez moins de temps pour renouveler et récupérer vos données
                mieux       snapshots.limit : 1 → 2; vous pouvez garder plus d'instantanés
                """, ""));
        assertThat(Terminal.of("terms", "diff", after, file("scenario.yaml", scenario("CH")))
                        .out())
                .contains("better  notice.prices: 7 days → 30 days; ", "better  snapshots.limit: 1 → 2; ")
                .doesNotContain("renewal.grace");
    }

    @Test
    void the_same_terms_have_no_difference() {
        assertThat(Terminal.of("terms", "diff", "reference", "reference"))
                .isEqualTo(new Terminal(0, "the same terms\n", ""));
        assertThat(Terminal.of("terms", "diff", "reference", "reference", "--language", "fr")
                        .out())
                .isEqualTo("mêmes conditions\n");
    }

    @Test
    void all_faults_of_bad_files_are_listed() throws IOException {
        Path bad = file("bad.yaml", "extends: reference\nrenewal: {grace: 3}\nsnapshot: {}\n");
        Path scenario =
                file("scenario.yaml", "name: t\nterms: {extends: reference, breach: {remedy: P0D}}\nsteps: []\n");
        String faults = bad + ":2: renewal.grace: '3' is not a number of days such as P15D\n" + bad
                + ":3: snapshot: unknown key; did you mean 'snapshots'?\n";
        assertThat(Terminal.of("terms", "lint", bad)).isEqualTo(new Terminal(2, "", faults));
        Terminal diff = Terminal.of("terms", "diff", bad, scenario);
        assertThat(diff.exit()).isEqualTo(2);
        assertThat(diff.out()).isEmpty();
        assertThat(diff.err())
                .startsWith(faults + scenario + ":1: start: is missing\n")
                .contains(scenario + ":2: terms.breach: a breach can be remedied for 1 to 3653 days, not 0\n");
        assertThat(Terminal.of("terms", "lint", folder.resolve("nowhere.yaml")))
                .isEqualTo(new Terminal(2, "", folder.resolve("nowhere.yaml") + ": there is no such file\n"));
    }

    @Test
    void without_a_word_it_says_what_it_can_do() {
        assertThat(Terminal.of("terms").exit()).isEqualTo(2);
        assertThat(Terminal.of("terms").err()).startsWith("say what to do: lint or diff\n");
        assertThat(Terminal.of("terms", "diff", "reference").exit()).isEqualTo(2);
        assertThat(Terminal.of("terms", "lint", "reference", "--language", "de").exit())
                .isEqualTo(2);
    }

    private static String scenario(String country) {
        return """
            name: A month
            start: 2026-01-31
            until: 2026-03-01
            terms:
            %s
            catalog:
              lengths: [P1M]
              vat: [{country: %s, rate: 8, from: 2024-01-01}]
              systems: [debian-12]
              tariffs:
                - announced: 2025-11-01
                  effective: 2025-12-01
                  export: 0
                  solutions: [{id: s, audience: [COMPANY], vcpus: 1, memoryGiB: 1, diskGiB: 1, monthly: 1}]
                  extras: {vcpu: 1, memoryGiB: 1, diskGiB: 1}
            customers: []
            steps: []
            """.formatted(QUIET.indent(2), country);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
