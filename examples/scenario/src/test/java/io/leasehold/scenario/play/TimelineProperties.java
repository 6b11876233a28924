package io.leasehold.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leasehold.ports.document.Syntax;
import io.leasehold.scenario.file.ScenarioReader;
import io.leasehold.scenario.output.Printing;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every timeline, whatever happens in it. */
class TimelineProperties {

    private static final int TRIES = 150;
    private static final int GRACE_DAYS = 15;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void the_same_scenario_has_the_same_timeline(@ForAll("scenarios") String scenario) {
        assertThat(text(scenario)).isEqualTo(text(scenario));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void days_never_go_back(@ForAll("scenarios") String scenario) {
        assertThat(timeline(scenario).stream().map(TimelineProperties::on)).isSorted();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void a_reminder_goes_out_once_and_not_after_its_renewal_date(@ForAll("scenarios") String scenario) {
        List<JsonNode> sent = of(timeline(scenario), "reminder-sent");
        assertThat(sent.stream().map(line -> contract(line) + line.get("offset") + line.get("renewal")))
                .doesNotHaveDuplicates();
        assertThat(sent).allSatisfy(line -> assertThat(on(line)).isBeforeOrEqualTo(date(line, "renewal")));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void nothing_expires_before_its_renewal_date_is_over(@ForAll("scenarios") String scenario) {
        assertThat(of(timeline(scenario), "expired"))
                .allSatisfy(line -> assertThat(on(line)).isAfter(date(line, "renewal")));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void nothing_is_deleted_before_the_whole_grace_was_given(@ForAll("scenarios") String scenario) {
        List<JsonNode> timeline = timeline(scenario);
        List<String> ended = of(timeline, "terminated").stream()
                .map(TimelineProperties::contract)
                .toList();
        assertThat(of(timeline, "deleted")).allSatisfy(line -> {
            JsonNode certificate = line.get("certificate");
            LocalDate from = date(certificate, "retrievalFrom");
            assertThat(date(certificate, "shutDownOn")).isBeforeOrEqualTo(from);
            if (!ended.contains(contract(line))) {
                assertThat(date(certificate, "shutDownOn")).isAfter(date(certificate, "renewal"));
            }
            assertThat(on(line))
                    .isAfter(date(certificate, "retrievalThrough"))
                    .isAfterOrEqualTo(from.plusDays(
                            GRACE_DAYS + certificate.get("compensatedDays").intValue()));
        });
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void every_accepted_payment_is_invoiced_once_what_it_buys_is_there(@ForAll("scenarios") String scenario) {
        List<JsonNode> timeline = timeline(scenario);
        assertThat(of(timeline, "invoiced").stream()
                        .map(line -> line.get("number").textValue()))
                .doesNotHaveDuplicates();
        Map<String, BigDecimal> owed = new HashMap<>();
        for (JsonNode line : timeline) {
            String event = line.get("event").textValue();
            if (event.equals("payment-accepted")) {
                owed.merge(contract(line), amount(line, "amount"), BigDecimal::add);
            } else if (event.equals("invoiced")) {
                owed.merge(contract(line), amount(line, "gross").negate(), BigDecimal::add);
            }
            assertThat(owed.values()).allSatisfy(rest -> assertThat(rest).isNotNegative());
        }
        // What is paid and not invoiced in the end waits for a hypervisor that is away.
        owed.forEach((contract, rest) -> assertThat(rest.signum() == 0 || scenario.contains("part: hypervisor"))
                .isTrue());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void what_has_ended_early_never_runs_again(@ForAll("scenarios") String scenario) {
        List<JsonNode> timeline = timeline(scenario);
        for (JsonNode ended : of(timeline, "terminated")) {
            assertThat(timeline.subList(timeline.indexOf(ended), timeline.size()))
                    .noneMatch(line -> contract(line).equals(contract(ended))
                            && List.of("renewed", "restarted", "upgraded", "expired")
                                    .contains(line.get("event").textValue()));
        }
    }

    @Provide
    Arbitrary<String> scenarios() {
        return RandomScenarios.any();
    }

    private static String text(String scenario) {
        StringWriter text = new StringWriter();
        PrintWriter to = new PrintWriter(text);
        Printing.jsonl(Trial.of(ScenarioReader.read(scenario, Syntax.YAML).get(), day -> {}), to);
        to.flush();
        return text.toString();
    }

    private static List<JsonNode> timeline(String scenario) {
        return text(scenario).lines().map(TimelineProperties::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> of(List<JsonNode> timeline, String event) {
        return timeline.stream()
                .filter(line -> line.get("event").textValue().equals(event))
                .toList();
    }

    private static LocalDate on(JsonNode line) {
        return date(line, "on");
    }

    private static LocalDate date(JsonNode line, String field) {
        return LocalDate.parse(line.get(field).textValue());
    }

    private static String contract(JsonNode line) {
        return line.path("contract").asText();
    }

    private static BigDecimal amount(JsonNode line, String field) {
        return new BigDecimal(line.get(field).textValue());
    }
}
