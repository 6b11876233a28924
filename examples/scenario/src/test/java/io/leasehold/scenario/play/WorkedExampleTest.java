package io.leasehold.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.ports.document.Syntax;
import io.leasehold.scenario.file.ScenarioReader;
import io.leasehold.scenario.output.Outcome;
import io.leasehold.scenario.output.Printing;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The worked example of docs/scenario.md, to the day and the cent: whole timelines, nothing more and nothing less. */
class WorkedExampleTest {

    private static final String ORDER = """
            - {on: 2026-01-31, order: {contract: c1, customer: alice, solution: vps-s, system: debian-12, length: P1M, method: VISA, consent: true}}
            """;

    private static final String UPGRADE = """
            - {on: 2026-02-10, upgrade: {contract: c1, add: {memoryGiB: 2}, acknowledge: RESTART, method: VISA}}
            """;

    private static final String ORDERED = """
            {"on":"2026-01-31","contract":"c1","event":"ordered","quote":{"lines":[{"what":"vps-s, P1M","net":"10.00"}],"net":"10.00","vat":[{"rate":20,"base":"10.00","amount":"2.00"}],"gross":"12.00"}}
            {"on":"2026-01-31","contract":"c1","event":"payment-accepted","amount":"12.00","for":"order"}
            {"on":"2026-01-31","contract":"c1","event":"activated","start":"2026-01-31","renewal":"2026-02-28"}
            {"on":"2026-01-31","contract":"c1","event":"invoiced","number":"2026-000001","net":"10.00","vat":"2.00","gross":"12.00","start":"2026-01-31","renewal":"2026-02-28"}
            """;

    /** P = 10, P′ = 15, 18 of 28 days unused: v = 45/7, which buys ⌈(45/7)·28/15⌉ = 12 days. */
    private static final String UPGRADED = """
            {"on":"2026-02-10","contract":"c1","event":"upgraded","settlement":"CONVERT_DAYS","unusedDays":18,"unusedValue":"45/7","newDays":12,"charge":"0.00","renewal":"2026-02-22","to":{"vcpus":1,"memoryGiB":4,"diskGiB":20}}
            """;

    private static final String REMINDED_AND_SHUT_DOWN = """
            {"on":"2026-02-21","contract":"c1","event":"reminder-sent","offset":"P1D","renewal":"2026-02-22"}
            {"on":"2026-02-22","contract":"c1","event":"reminder-sent","offset":"P0D","renewal":"2026-02-22"}
            {"on":"2026-02-23","contract":"c1","event":"expired","renewal":"2026-02-22"}
            {"on":"2026-02-23","contract":"c1","event":"shut-down"}
            {"on":"2026-02-23","contract":"c1","event":"retrieval-opened","through":"2026-03-09"}
            """;

    @Test
    void left_as_it_is_the_first_month_is_reminded_of_three_times() {
        assertThat(timeline("2026-03-01", ORDER)).isEqualTo(ORDERED + """
                                {"on":"2026-02-13","contract":"c1","event":"reminder-sent","offset":"P15D","renewal":"2026-02-28"}
                                {"on":"2026-02-27","contract":"c1","event":"reminder-sent","offset":"P1D","renewal":"2026-02-28"}
                                {"on":"2026-02-28","contract":"c1","event":"reminder-sent","offset":"P0D","renewal":"2026-02-28"}
                                {"on":"2026-03-01","contract":"c1","event":"expired","renewal":"2026-02-28"}
                                {"on":"2026-03-01","contract":"c1","event":"shut-down"}
                                {"on":"2026-03-01","contract":"c1","event":"retrieval-opened","through":"2026-03-15"}
                                """);
    }

    @Test
    void upgraded_and_not_renewed_it_is_shut_down_and_deleted() {
        String machine = "8a7c97c0-5c4f-32ab-9d7e-1a1bd2f9dd1c";
        assertThat(timeline("2026-08-31", ORDER, UPGRADE)
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", machine))
                .isEqualTo(ORDERED + UPGRADED + REMINDED_AND_SHUT_DOWN + """
                                {"on":"2026-03-10","contract":"c1","event":"retrieval-closed"}
                                {"on":"2026-03-10","contract":"c1","event":"deleted","certificate":{"machine":"%s","deletedOn":"2026-03-10","renewal":"2026-02-22","shutDownOn":"2026-02-23","retrievalFrom":"2026-02-23","retrievalThrough":"2026-03-09","compensatedDays":0}}
                                """.formatted(machine));
    }

    @Test
    void renewed_in_time_the_next_month_starts_on_the_renewal_date() {
        String renew = "- {on: 2026-02-20, renew: {contract: c1, length: P1M, method: PAYPAL, consent: true}}\n";
        assertThat(timeline("2026-03-23", ORDER, UPGRADE, renew)).isEqualTo(ORDERED + UPGRADED + """
                                {"on":"2026-02-20","contract":"c1","event":"payment-accepted","amount":"18.00","for":"renewal"}
                                {"on":"2026-02-20","contract":"c1","event":"renewed","start":"2026-02-22","renewal":"2026-03-22","net":"15.00","gross":"18.00"}
                                {"on":"2026-02-20","contract":"c1","event":"invoiced","number":"2026-000002","net":"15.00","vat":"3.00","gross":"18.00","start":"2026-02-22","renewal":"2026-03-22"}
                                {"on":"2026-02-22","contract":"c1","event":"reminder-sent","offset":"P1M","renewal":"2026-03-22"}
                                {"on":"2026-03-07","contract":"c1","event":"reminder-sent","offset":"P15D","renewal":"2026-03-22"}
                                {"on":"2026-03-21","contract":"c1","event":"reminder-sent","offset":"P1D","renewal":"2026-03-22"}
                                {"on":"2026-03-22","contract":"c1","event":"reminder-sent","offset":"P0D","renewal":"2026-03-22"}
                                {"on":"2026-03-23","contract":"c1","event":"expired","renewal":"2026-03-22"}
                                {"on":"2026-03-23","contract":"c1","event":"shut-down"}
                                {"on":"2026-03-23","contract":"c1","event":"retrieval-opened","through":"2026-04-06"}
                                """);
    }

    @Test
    void renewed_in_grace_the_next_month_starts_on_the_day_the_server_is_back() {
        String renew = "- {on: 2026-03-05, renew: {contract: c1, length: P1M, method: PAYPAL, consent: true}}\n";
        assertThat(timeline("2026-04-05", ORDER, UPGRADE, renew))
                .isEqualTo(ORDERED + UPGRADED + REMINDED_AND_SHUT_DOWN + """
                                {"on":"2026-03-05","contract":"c1","event":"payment-accepted","amount":"18.00","for":"renewal"}
                                {"on":"2026-03-05","contract":"c1","event":"restarted"}
                                {"on":"2026-03-05","contract":"c1","event":"renewed","start":"2026-03-05","renewal":"2026-04-05","net":"15.00","gross":"18.00"}
                                {"on":"2026-03-05","contract":"c1","event":"retrieval-closed"}
                                {"on":"2026-03-05","contract":"c1","event":"invoiced","number":"2026-000002","net":"15.00","vat":"3.00","gross":"18.00","start":"2026-03-05","renewal":"2026-04-05"}
                                {"on":"2026-03-21","contract":"c1","event":"reminder-sent","offset":"P15D","renewal":"2026-04-05"}
                                {"on":"2026-04-04","contract":"c1","event":"reminder-sent","offset":"P1D","renewal":"2026-04-05"}
                                {"on":"2026-04-05","contract":"c1","event":"reminder-sent","offset":"P0D","renewal":"2026-04-05"}
                                """);
    }

    /** What happens, but for the daily copies. */
    private static String timeline(String until, String... steps) {
        String scenario = head(until) + String.join("", steps);
        Outcome outcome = Trial.of(ScenarioReader.read(scenario, Syntax.YAML).get(), day -> {});
        StringWriter text = new StringWriter();
        PrintWriter to = new PrintWriter(text);
        Printing.jsonl(outcome, to);
        to.flush();
        return text.toString()
                .lines()
                .filter(line -> !line.contains("\"event\":\"backup-"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String head(String until) {
        return """
                name: Worked example
                start: 2026-01-31
                until: %s
                terms: reference
                catalog:
                  lengths: [P1M, P3M, P6M, P1Y]
                  systems: [debian-12, windows-2022]
                  vat: [{country: FR, rate: 20, from: 2014-01-01}]
                  tariffs:
                    - announced: 2025-11-01
                      effective: 2025-12-01
                      export: 15.00
                      extras: {vcpu: 4.00, memoryGiB: 2.50, diskGiB: 0.10}
                      solutions:
                        - {id: vps-s, type: TURNKEY, audience: [INDIVIDUAL, COMPANY, SCHOOL], vcpus: 1, memoryGiB: 2, diskGiB: 20, monthly: 10.00, max: {vcpus: 8, memoryGiB: 32, diskGiB: 400}}
                customers:
                  - {id: alice, type: INDIVIDUAL, firstName: Alice, lastName: Martin, email: alice@example.org, country: FR, locale: en}
                steps:
                """.formatted(until);
    }
}
