package io.leasehold.scenario.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A clause that no rule enforces or no test proves is a promise that nobody keeps. */
class ClausesPageTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs").resolve("clauses.md");

    private final ClausesPage page = new ClausesPage(Claims.ofRules(ROOT), Claims.ofTests(ROOT));

    @Test
    void every_clause_is_enforced_by_a_rule() {
        assertThat(page.withoutRule()).isEmpty();
    }

    @Test
    void every_clause_is_proved_by_a_test() {
        assertThat(page.withoutTest()).isEmpty();
    }

    /** {@code ./mvnw -q verify -Dleasehold.write=true} writes it. */
    @Test
    void the_page_says_what_the_code_says() throws IOException {
        if (Boolean.getBoolean("leasehold.write")) {
            Files.writeString(PAGE, page.text());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page.text());
    }
}
