package io.leasehold.scenario.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseholdCommandTest {

    private static final String GOOD = """
            name: A month
            start: 2026-01-31
            until: 2026-03-01
            customers:
              - {id: alice, firstName: Alice, lastName: Martin, email: alice@example.org, country: FR}
            steps:
              - {on: 2026-01-31, order: {contract: c1, customer: alice, solution: vps-s, system: debian-12, length: P1M, method: VISA, consent: true}}
            """;

    @TempDir
    Path folder;

    @Test
    void a_good_file_is_lived_through() throws IOException {
        Terminal terminal = Terminal.of("run", file(GOOD), "--out", out());
        assertThat(terminal.exit()).isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out())
                .startsWith("A month\n\n2026-01-31  c1  ordered           vps-s, P1M 10.00; net 10.00, VAT 20 % 2.00, "
                        + "gross 12.00\n")
                .contains("\n2026-03-01  c1  retrieval-opened  through 2026-03-15\n")
                .contains("\nc1  expired  2026-01-31 to 2026-02-28  paid EUR 10.00 net, EUR 12.00 gross; 7 mails\n")
                .endsWith("\nDrawn in " + out().resolve("report.html") + "\n");
        assertThat(out())
                .isDirectoryContaining("glob:**/timeline.jsonl")
                .isDirectoryContaining("glob:**/summary.json")
                .isDirectoryContaining("glob:**/report.html");
        assertThat(names(out().resolve("mails")))
                .containsExactly(
                        "0001-2026-01-31-c1-order-confirmed.eml",
                        "0002-2026-01-31-c1-server-ready.eml",
                        "0003-2026-01-31-c1-invoice.eml",
                        "0004-2026-02-13-c1-reminder.eml",
                        "0005-2026-02-27-c1-reminder.eml",
                        "0006-2026-02-28-c1-reminder.eml",
                        "0007-2026-03-01-c1-expired.eml");
        assertThat(names(out().resolve("invoices"))).containsExactly("2026-000001.json");
    }

    @Test
    void as_jsonl_it_prints_exactly_the_timeline() throws IOException {
        Terminal terminal = Terminal.of("run", file(GOOD), "--out", out(), "--format", "jsonl");
        assertThat(terminal.exit()).isZero();
        assertThat(terminal.out()).isEqualTo(Files.readString(out().resolve("timeline.jsonl")));
    }

    @Test
    void a_mail_says_what_happened() throws IOException {
        Terminal.of("run", file(GOOD), "--out", out());
        assertThat(Files.readString(out().resolve("mails").resolve("0005-2026-02-27-c1-reminder.eml")))
                .contains("To: Alice Martin <alice@example.org>\r\n", "Hello Alice Martin,\r\n")
                .contains("Subject: [c1] Renew your server by Saturday 28 February 2026\r\n");
    }

    @Test
    void a_good_file_is_found_good() throws IOException {
        Path file = file(GOOD);
        Terminal check = Terminal.of("check", file);
        assertThat(check.exit()).isZero();
        assertThat(check.err()).isEmpty();
        assertThat(check.out())
                .startsWith(file + ": well-formed, 1 customer, 1 step from 2026-01-31 to 2026-03-01\nhint: ");
    }

    @Test
    void all_faults_of_a_bad_file_are_listed_with_line_and_path_and_nothing_is_written() throws IOException {
        Path file = file(GOOD.replace("until: 2026-03-01", "until: 2026-02-30")
                .replace("customer: alice", "customer: alcie")
                .replace("length: P1M", "length: P1X"));
        Terminal run = Terminal.of("run", file, "--out", out());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith(file + ":3: until: "))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(file + ":7: steps[0].order.customer: unknown customer 'alcie'")
                        .contains("alice"))
                .anySatisfy(line -> assertThat(line).startsWith(file + ":7: steps[0].order.length: "));
        assertThat(out()).doesNotExist();
        assertThat(Terminal.of("check", file)).isEqualTo(run);
    }

    @Test
    void a_file_that_is_not_there_is_bad() {
        Path file = folder.resolve("nowhere.yaml");
        assertThat(Terminal.of("check", file)).isEqualTo(new Terminal(2, "", file + ": there is no such file\n"));
        assertThat(Terminal.of("run", file, "--out", out()).exit()).isEqualTo(2);
        assertThat(out()).doesNotExist();
    }

    @Test
    void a_folder_is_no_file() {
        assertThat(Terminal.of("check", folder))
                .isEqualTo(new Terminal(2, "", folder + ": is a directory, not a file\n"));
    }

    @Test
    void a_folder_that_cannot_be_written_fails_the_run_and_says_why() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        Terminal terminal = Terminal.of("run", file(GOOD), "--out", taken);
        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines())
                .singleElement()
                .asString()
                .startsWith("failed: " + taken)
                .contains("cannot be written");
        assertThat(taken).hasContent("a file");
    }

    @Test
    void a_second_run_replaces_what_the_first_one_wrote_and_nothing_else() throws IOException {
        Terminal.of("run", file(GOOD), "--out", out());
        Path own = Files.writeString(out().resolve("mails").resolve("from-grandmother.eml"), "Dear");
        Path notes = Files.writeString(out().resolve("notes.txt"), "mine");
        assertThat(Terminal.of("run", file(GOOD.replace("2026-03-01", "2026-02-01")), "--out", out())
                        .exit())
                .isZero();
        assertThat(own).hasContent("Dear");
        assertThat(notes).hasContent("mine");
        assertThat(names(out().resolve("mails")))
                .containsExactly(
                        "0001-2026-01-31-c1-order-confirmed.eml",
                        "0002-2026-01-31-c1-server-ready.eml",
                        "0003-2026-01-31-c1-invoice.eml",
                        "from-grandmother.eml");
    }

    @Test
    void the_demo_runs_to_its_certificate() throws IOException {
        Terminal terminal = Terminal.of("demo", "--out", out());
        assertThat(terminal.exit()).isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out()).startsWith("Two years of a server\n").contains("  deleted  ");
        assertThat(Files.readString(out().resolve("report.html"))).contains("blog");
    }

    @Test
    void an_outside_world_that_does_not_exist_is_refused() throws IOException {
        Terminal terminal = Terminal.of("run", file(GOOD), "--out", out(), "--adapters", "paper");
        assertThat(terminal.exit()).isEqualTo(2);
        assertThat(terminal.err()).contains("--adapters", "paper", "memory", "embedded");
        assertThat(out()).doesNotExist();
    }

    @Test
    void a_run_needs_a_folder_for_its_results() throws IOException {
        Terminal terminal = Terminal.of("run", file(GOOD));
        assertThat(terminal.exit()).isEqualTo(2);
        assertThat(terminal.err()).contains("Missing required option: '--out=DIR'", "Usage: leasehold run");
    }

    @Test
    void help_and_version_are_told() {
        Terminal help = Terminal.of("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Usage: leasehold", "run", "check", "demo", "terms");
        Terminal version = Terminal.of("--version");
        assertThat(version.exit()).isZero();
        assertThat(version.out()).startsWith("leasehold ").hasLineCount(1);
        Terminal run = Terminal.of("run", "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("--out=DIR", "--adapters=memory|embedded", "--format=text|jsonl");
    }

    @Test
    void without_a_word_it_says_what_it_can_do() {
        Terminal terminal = Terminal.of();
        assertThat(terminal.exit()).isEqualTo(2);
        assertThat(terminal.err())
                .startsWith("say what to do: run, check, demo or terms\n")
                .contains("Usage: leasehold");
    }

    @Test
    void an_unknown_word_is_refused() throws IOException {
        assertThat(Terminal.of("walk").exit()).isEqualTo(2);
        assertThat(Terminal.of("run", file(GOOD), "--out", out(), "--format", "xml")
                        .exit())
                .isEqualTo(2);
        assertThat(out()).doesNotExist();
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("scenario.yaml"), text, StandardCharsets.UTF_8);
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
