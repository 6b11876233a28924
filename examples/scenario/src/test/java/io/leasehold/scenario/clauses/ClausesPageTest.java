package io.leasehold.scenario.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A clause that no rule enforces or no test proves is a promise that nobody keeps. */
class ClausesPageTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path FILE = ROOT.resolve("docs").resolve("clauses.md");

    /** Read once: it takes all classes of all modules. */
    private static final ClausesPage PAGE = new ClausesPage(Claims.ofRules(ROOT), Claims.ofTests(ROOT));

    @Test
    void every_clause_is_enforced_by_a_rule() {
        assertThat(PAGE.withoutRule()).isEmpty();
    }

    @Test
    void every_clause_is_proved_by_a_test() {
        assertThat(PAGE.withoutTest()).isEmpty();
    }

    /** {@code ./mvnw -q verify -Dleasehold.write=true} writes it. */
    @Test
    void the_page_says_what_the_code_says() throws IOException {
        if (Boolean.getBoolean("leasehold.write")) {
            Files.writeString(FILE, PAGE.text());
        }
        assertThat(Files.readString(FILE)).isEqualTo(PAGE.text());
    }
}
