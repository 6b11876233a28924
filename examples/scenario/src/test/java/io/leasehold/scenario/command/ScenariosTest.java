package io.leasehold.scenario.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every scenario of the folder {@code scenarios} ends as the file next to it says, and keeps the format. */
class ScenariosTest {

    private static final Path SCENARIOS = Path.of("scenarios");

    /** The names of the interface; later releases add others to it. */
    private static final Set<String> EVENTS = Set.of(
            "ordered",
            "payment-accepted",
            "payment-declined",
            "activated",
            "invoiced",
            "reminder-sent",
            "reminder-superseded",
            "renewed",
            "upgraded",
            "expired",
            "shut-down",
            "restarted",
            "retrieval-opened",
            "retrieval-closed",
            "deletion-postponed",
            "deleted",
            "suspended",
            "resumed",
            "breach-noted",
            "breach-remedied",
            "terminated",
            "force-majeure-began",
            "force-majeure-ended",
            "maintenance-announced",
            "notice-sent",
            "personal-data-erased",
            "refused",
            "rebooted",
            "reset",
            "snapshot-taken",
            "snapshot-restored",
            "snapshot-deleted",
            "backup-taken",
            "backup-failed",
            "backup-expired",
            "backup-restored",
            "firewall-set",
            "allow-list-set",
            "application-installed",
            "application-ended",
            "export-opened",
            "export-replaced",
            "export-given-up",
            "export-closed",
            "tariff-announced");

    /** What concerns no contract: a tariff, and the refusal of one. */
    private static final Set<String> OF_THE_HOST = Set.of("tariff-announced", "refused");

    private static final Set<String> MONEY = Set.of("net", "gross", "vat", "amount", "base", "charge", "given-back");

    @TempDir
    static Path folder;

    /** Each is played once for all that is checked of it. */
    private static final Map<Path, Terminal> PLAYED = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> a_scenario_ends_as_written_down() {
        return each((file, out) -> {
            Path expected = file.resolveSibling(name(file) + ".expected.jsonl");
            assertThat(Files.readAllLines(out.resolve("timeline.jsonl")))
                    .containsExactlyElementsOf(Files.readAllLines(expected));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_line_keeps_the_format() {
        return each((file, out) -> {
            LocalDate before = LocalDate.MIN;
            for (String line : Files.readAllLines(out.resolve("timeline.jsonl"))) {
                JsonNode event = new ObjectMapper().readTree(line);
                LocalDate on = LocalDate.parse(event.get("on").textValue());
                assertThat(on).as(line).isAfterOrEqualTo(before);
                assertThat(event.get("event").textValue()).as(line).isIn(EVENTS);
                // What concerns a customer rather than one contract names the customer.
                if (event.has("contract") || event.has("customer")) {
                    String of = event.has("contract") ? "contract" : "customer";
                    assertThat(event.get(of).textValue()).as(line).isNotEmpty();
                } else {
                    assertThat(event.get("event").textValue()).as(line).isIn(OF_THE_HOST);
                }
                assertMoneyIsText(event, line);
                before = on;
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> the_same_file_gives_the_same_bytes() {
        return each((file, out) -> {
            Path again = folder.resolve("again").resolve(name(file));
            assertThat(Terminal.of("run", file, "--out", again).exit()).isZero();
            assertThat(contents(again)).isEqualTo(contents(out));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_real_database_gives_the_same_bytes() {
        return each((file, out) -> {
            Path kept = folder.resolve("embedded").resolve(name(file));
            assertThat(Terminal.of("run", file, "--out", kept, "--adapters", "embedded")
                            .exit())
                    .isZero();
            assertThat(contents(kept)).isEqualTo(contents(out));
        });
    }

    @TestFactory
    Stream<DynamicTest> the_terminal_shows_the_timeline_within_120_columns() {
        return each((file, out) -> {
            List<String> printed = PLAYED.get(file).out().lines().toList();
            assertThat(printed.subList(0, printed.size() - 1))
                    .allSatisfy(line ->
                            assertThat(line).hasSizeLessThanOrEqualTo(120).isEqualTo(line.stripTrailing()));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_scenario_says_what_it_shows() {
        return files().filter(file -> file.toString().endsWith(".yaml"))
                .map(file -> DynamicTest.dynamicTest(
                        name(file), () -> assertThat(Files.readString(file)).startsWith("# ")));
    }

    @Test
    void there_are_as_many_expected_timelines_as_scenarios() throws IOException {
        try (Stream<Path> all = Files.list(SCENARIOS)) {
            assertThat(all.filter(file -> file.toString().endsWith(".expected.jsonl")))
                    .hasSameSizeAs(files().toList())
                    .hasSizeGreaterThanOrEqualTo(14);
        }
    }

    /** What is checked of a scenario and the folder that it has written. */
    private interface Check {
        void of(Path file, Path out) throws IOException;
    }

    private Stream<DynamicTest> each(Check check) {
        return files().map(file -> DynamicTest.dynamicTest(name(file), () -> {
            Path out = folder.resolve(name(file));
            Terminal terminal = PLAYED.computeIfAbsent(file, it -> Terminal.of("run", it, "--out", out));
            assertThat(terminal.err()).isEmpty();
            assertThat(terminal.exit()).isZero();
            check.of(file, out);
        }));
    }

    private static Stream<Path> files() {
        try (Stream<Path> all = Files.list(SCENARIOS)) {
            return all.filter(file -> !file.toString().endsWith(".expected.jsonl")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static void assertMoneyIsText(JsonNode node, String line) {
        node.properties().forEach(field -> {
            if (MONEY.contains(field.getKey()) && field.getValue().isValueNode()) {
                assertThat(field.getValue().isTextual()).as(line).isTrue();
                assertThat(field.getValue().textValue()).as(line).matches("[0-9]+\\.[0-9]{2}");
            }
            assertMoneyIsText(field.getValue(), line);
        });
        node.elements().forEachRemaining(element -> assertMoneyIsText(element, line));
    }

    /** Every file below a folder by its path, as text. */
    static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(
                        root.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
