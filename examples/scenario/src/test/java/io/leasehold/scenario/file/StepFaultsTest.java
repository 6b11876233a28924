package io.leasehold.scenario.file;

import static io.leasehold.scenario.file.ScenarioText.afterAnOrder;
import static io.leasehold.scenario.file.ScenarioText.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepFaultsTest {

    @Test
    void a_step_has_a_day_and_exactly_one_action() {
        assertThat(faults("- {terminate: {contract: c1}}")).isEqualTo("f:7: steps[1].on: is missing");
        assertThat(faults("- {on: 2026-01-01}"))
                .startsWith("f:7: steps[1]: has no action, which is one of order, upgrade,");
        assertThat(faults("- {on: 2026-01-01, terminate: {contract: c1}, outage: {days: 1}}"))
                .isEqualTo("f:7: steps[1]: has exactly one action, not terminate and outage");
    }

    @Test
    void an_unknown_action_is_told_with_what_was_probably_meant() {
        assertThat(faults("- {on: 2026-01-01, upgrad: {contract: c1}}"))
                .isEqualTo("f:7: steps[1].upgrad: unknown key; did you mean 'upgrade'?");
        assertThat(faults("- {on: 2026-01-01, Terminate: {contract: c1}}"))
                .isEqualTo("f:7: steps[1].Terminate: unknown key; did you mean 'terminate'?");
        assertThat(faults("- {on: 2026-01-01, dance: {contract: c1}}")).isEqualTo("f:7: steps[1].dance: unknown key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "suspend: {contract: c1} | suspend.grounds: is missing",
                "suspend: {contract: c1, grounds: x, by: me} | suspend.by: 'me' is not one of operator, authority, customer",
                "breach: {contract: c1} | breach.by: is missing",
                "breach: {contract: c1, by: host, received: soon} | breach.received: 'soon' is not a date such as 2026-01-31",
                "resume: {contract: c9} | resume.contract: unknown contract 'c9': no earlier step orders it",
                "forceMajeure: {affects: [], cause: x} | forceMajeure.affects: names no contract",
                "forceMajeure: {affects: [c1, c9], cause: x} | forceMajeure.affects[1]: unknown contract 'c9': no earlier step orders it",
                "forceMajeureEnds: {affects: [c1], contract: c1} | forceMajeureEnds.contract: is not given together with affects",
                "endForForceMajeure: {contract: c1, by: judge} | endForForceMajeure.by: 'judge' is not one of customer, host",
                "maintenance: {affects: [c1], from: 2026-02-30, to: 2026-03-01, nature: x} | maintenance.from: '2026-02-30' is not a day of the calendar",
                "maintenance: {affects: [c1], from: 2026-03-01, to: 2026-03-01T25:00, nature: x} | maintenance.to: '2026-03-01T25:00' is not a time on the calendar",
                "maintenance: {affects: [c1], from: 2026-03-01, to: T, nature: x} | maintenance.to: 'T' is not a date such as 2026-01-31 or a time such as 2026-01-31T22:00"
            })
    void what_cannot_be_understood_of_a_hold_is_told(String step, String fault) {
        assertThat(faults("- {on: 2026-01-01, " + step + "}")).isEqualTo("f:7: steps[1]." + fault);
    }

    @Test
    void only_a_customer_of_the_file_can_be_erased() {
        assertThat(faults("- {on: 2026-01-02, erase: {customer: nobody}}"))
                .startsWith("f:7: steps[1].erase.customer: unknown customer 'nobody'");
        assertThat(faults("- {on: 2026-01-02, erase: {contract: c1}}"))
                .contains("steps[1].erase.customer: is missing", "steps[1].erase.contract: ");
    }

    @Test
    void what_is_done_to_a_server_is_named_and_may_have_a_day() {
        assertThat(faults("- {on: 2026-01-01, snapshot: {contract: c1}}"))
                .isEqualTo("f:7: steps[1].snapshot.name: is missing");
        assertThat(faults("- {on: 2026-01-01, reboot: {contract: c1, acknowledge: NOISE, at: soon}}"))
                .contains("steps[1].reboot.acknowledge: 'NOISE'")
                .contains("steps[1].reboot.at: 'soon' is not a date");
        assertThat(faults("- {on: 2026-01-01, restoreBackup: {contract: c1, day: 2026-01-01, level: 3}}"))
                .startsWith("f:7: steps[1].restoreBackup.level: ");
        assertThat(faults("- {on: 2026-01-01, restoreBackup: {contract: c1, day: 2026-01-01, by: mallory}}"))
                .startsWith("f:7: steps[1].restoreBackup.by: 'mallory'");
    }

    @Test
    void a_rule_of_a_firewall_is_a_mapping_whose_keys_say_different_things() {
        assertThat(faults("- {on: 2026-01-01, firewall: {contract: c1, rules: [tcp]}}"))
                .startsWith("f:7: steps[1].firewall.rules[0]: must be a mapping");
        assertThat(faults("- {on: 2026-01-01, firewall: {contract: c1, rules: [{port: 22, ports: 23}]}}"))
                .isEqualTo("f:7: steps[1].firewall.rules[0].port: says the same as ports");
        assertThat(faults("- {on: 2026-01-01, firewall: {contract: c1, rules: [{prt: 22}]}}"))
                .startsWith("f:7: steps[1].firewall.rules[0].prt: unknown key; did you mean 'port'?");
        assertThat(faults("- {on: 2026-01-01, allow: {contract: c1, networks: 192.0.2.0/24}}"))
                .startsWith("f:7: steps[1].allow.networks: must be a list");
    }

    @Test
    void what_is_bought_beside_a_server_is_said_in_full() {
        assertThat(faults("- {on: 2026-01-01, install: {contract: c1}}"))
                .isEqualTo("f:7: steps[1].install.application: is missing");
        assertThat(faults("- {on: 2026-01-01, export: {contract: c1}}"))
                .isEqualTo("f:7: steps[1].export.method: is missing; "
                        + "name a means of payment, or say 'pay: none' to leave the request open");
        assertThat(faults("- {on: 2026-01-01, publishTariff: {announced: 2026-01-01}}"))
                .isEqualTo("f:7: steps[1].publishTariff.effective: is missing");
        assertThat(faults("- {on: 2026-01-01, endApplication: {contract: c2, application: crm}}"))
                .isEqualTo("f:7: steps[1].endApplication.contract: unknown contract 'c2': no earlier step orders it");
    }

    @Test
    void days_are_within_the_scenario_and_in_order() {
        assertThat(faults(
                        "- {on: 2026-03-01, terminate: {contract: c1}}",
                        "- {on: 2026-02-01, terminate: {contract: c1}}",
                        "- {on: 2026-02-01, terminate: {contract: c1}}",
                        "- {on: 2025-12-31, terminate: {contract: c1}}",
                        "- {on: 2027-01-01, terminate: {contract: c1}}"))
                .isEqualTo("""
                        f:8: steps[2].on: 2026-02-01 is before 2026-03-01 of the step above, on line 7
                        f:10: steps[4].on: 2025-12-31 is before the start of the scenario, 2026-01-01
                        f:11: steps[5].on: 2027-01-01 is after the end of the scenario, 2026-12-31""");
    }

    @Test
    void a_contract_is_ordered_once_and_before_anything_else() {
        assertThat(faults(
                        "- {on: 2026-01-01, terminate: {contract: c9}}",
                        order("contract: c1"),
                        order("contract: c9"),
                        "- {on: 2026-01-01, terminate: {contract: c9}}"))
                .isEqualTo("""
                        f:7: steps[1].terminate.contract: unknown contract 'c9': no earlier step orders it
                        f:8: steps[2].order.contract: contract 'c1' is ordered already, on line 6""");
    }

    @Test
    void a_bad_order_still_makes_its_contract_known() {
        assertThat(faults(
                        "- {on: 2026-01-01, order: {contract: c2}}",
                        "- {on: 2026-01-02, renew: {contract: c2, pay: none}}"))
                .doesNotContain("f:8")
                .contains("f:7: steps[1].order.customer: is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a b", "a/b", "é", "''", "'a\tb'", "{}", "~"})
    void an_id_of_a_contract_is_fit_for_a_file_name(String id) {
        assertThat(faults(order("contract: " + id))).startsWith("f:7: steps[1].order.contract: ");
    }

    @Test
    void references_lead_somewhere() {
        assertThat(faults("- {on: 2026-01-01, order: {contract: c2, customer: alise, solution: vps-xs, system: any,"
                        + " length: P1M, pay: none}}"))
                .isEqualTo("""
                        f:7: steps[1].order.customer: unknown customer 'alise'; did you mean 'alice'?
                        f:7: steps[1].order.solution: unknown solution 'vps-xs'; did you mean 'vps-s'?""");
    }

    @ParameterizedTest
    @CsvSource({
        "P1X, 'P1X' is not an ISO period such as P1M or P15D",
        "p1m, 'p1m' is not an ISO period such as P1M or P15D",
        "P, 'P' is not an ISO period such as P1M or P15D",
        "-P1M, '-P1M' is not an ISO period such as P1M or P15D",
        "P1.5M, 'P1.5M' is not an ISO period such as P1M or P15D",
        "PT1H, 'PT1H' is not an ISO period such as P1M or P15D",
        "P999999999M, 'P999999999M' is not an ISO period such as P1M or P15D",
        "1, '1' is not an ISO period such as P1M or P15D",
        "[], must be an ISO period such as P1M or P15D not a list",
    })
    void a_length_is_an_iso_period(String length, String message) {
        String text = "- {on: 2026-01-02, renew: {contract: c1, pay: none, length: " + length + "}}";
        assertThat(faults(text).replace(", not", " not")).isEqualTo("f:7: steps[1].renew.length: " + message);
    }

    @Test
    void a_length_is_whole_months() {
        assertThat(faults("- {on: 2026-01-02, renew: {contract: c1, pay: none, length: P15D}}"))
                .startsWith("f:7: steps[1].renew.length: a length is whole months");
        assertThat(faults("- {on: 2026-01-02, renew: {contract: c1, pay: none, length: P0M}}"))
                .startsWith("f:7: steps[1].renew.length: a length is 1 to 1200 months");
    }

    @Test
    void orders_and_renewals_say_how_they_are_paid_and_only_once() {
        assertThat(faults("- {on: 2026-01-02, renew: {contract: c1}}"))
                .isEqualTo("f:7: steps[1].renew.method: is missing; name a means of payment, or say"
                        + " 'pay: none' to leave the"
                        + " request open");
        assertThat(faults("- {on: 2026-01-02, renew: {contract: c1, method: VISA, pay: none}}"))
                .isEqualTo("f:7: steps[1].renew.pay: and 'method' exclude each other");
        assertThat(faults("- {on: 2026-01-02, upgrade: {contract: c1, add: {}, method: VISA, pay: none}}"))
                .isEqualTo("f:7: steps[1].upgrade.pay: and 'method' exclude each other");
        assertThat(faults("- {on: 2026-01-02, renew: {contract: c1, pay: later}}"))
                .isEqualTo("f:7: steps[1].renew.pay: 'later' is not one of none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1_000",
                "010",
                "0x10",
                "1:30",
                "1.0",
                "1e3",
                "1e999999999",
                "'1'",
                "1000001",
                "-1000001",
                "one",
                "~",
                "no"
            })
    void what_is_added_is_a_plain_whole_number(String units) {
        assertThat(faults("- {on: 2026-01-02, upgrade: {contract: c1, add: {vcpus: " + units + "}}}"))
                .startsWith("f:7: steps[1].upgrade.add.vcpus: ")
                .contains("a whole number from -1000000 to 1000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0.001",
                "1e2",
                "1e999999999",
                "010.00",
                "1_000",
                "'10,00'",
                ".5",
                "5.",
                ".inf",
                "+1",
                "exactly",
                "[1]",
                "1234567890123"
            })
    void an_amount_is_a_plain_decimal_of_its_currency(String amount) {
        assertThat(faults("- {on: 2026-01-02, pay: {contract: c1, amount: " + amount + "}}"))
                .startsWith("f:7: steps[1].pay.amount: ")
                .contains("an amount in EUR, written like 10.00 and not negative");
    }

    @Test
    void a_currency_has_its_own_decimals() {
        assertThat(faults("- {on: 2026-01-02, pay: {contract: c1, amount: 0.5, currency: JPY}}"))
                .isEqualTo("f:7: steps[1].pay.amount: '0.5' is not an amount in JPY, written like 10 and not negative");
        assertThat(faults("- {on: 2026-01-02, pay: {contract: c1, amount: '0.555', currency: TND}}"))
                .isEmpty();
        assertThat(faults("- {on: 2026-01-02, pay: {contract: c1, amount: 1, currency: EURO}}"))
                .isEqualTo("f:7: steps[1].pay.currency: 'EURO' is not a currency by its ISO code such as EUR");
        assertThat(faults("- {on: 2026-01-02, pay: {contract: c1, amount: 1, currency: ZZZ}}"))
                .isEqualTo("f:7: steps[1].pay.currency: 'ZZZ' is not a currency by its ISO code such as EUR");
    }

    @Test
    void truth_is_written_out() {
        assertThat(faults("- {on: 2026-01-02, renew: {contract: c1, pay: none, consent: yes}}"))
                .isEqualTo("f:7: steps[1].renew.consent: must be true or false, not 'yes'");
        assertThat(faults("- {on: 2026-01-02, renew: {contract: c1, pay: none, consent: 'true'}}"))
                .isEqualTo("f:7: steps[1].renew.consent: must be true or false, not 'true'");
    }

    @Test
    void choices_are_listed_where_none_fits() {
        assertThat(faults("- {on: 2026-01-02, upgrade: {contract: c1, add: {}, acknowledge: RESTARTS}}"))
                .isEqualTo("f:7: steps[1].upgrade.acknowledge: 'RESTARTS' is not one of NONE, RESTART, DOWNTIME;"
                        + " did you mean"
                        + " 'RESTART'?");
        assertThat(faults("- {on: 2026-01-02, fault: {part: Mail, days: 0}}")).isEqualTo("""
                        f:7: steps[1].fault.part: 'Mail' is not one of mail, hypervisor, payments, ftp; \
                        did you mean 'mail'?
                        f:7: steps[1].fault.days: '0' is not a whole number from 1 to 3650""");
        assertThat(faults("- {on: 2026-01-02, outage: {days: 3651}}"))
                .isEqualTo("f:7: steps[1].outage.days: '3651' is not a whole number from 1 to 3650");
    }

    private static String faults(String... steps) {
        return faultsOf(afterAnOrder(steps));
    }

    private static String order(String contract, String... more) {
        return "- {on: 2026-01-01, order: {%s, customer: alice, solution: vps-s, system: s, length: P1M, pay: none%s}}"
                .formatted(contract, more.length == 0 ? "" : ", " + more[0]);
    }
}
