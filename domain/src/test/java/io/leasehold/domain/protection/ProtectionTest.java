package io.leasehold.domain.protection;

import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.VPS_S;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.expired;
import static io.leasehold.domain.Sample.renews;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.SEC_1;
import static io.leasehold.domain.clause.ClauseId.SEC_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leasehold.domain.Sample;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.machine.FirewallRule;
import io.leasehold.domain.machine.Network;
import io.leasehold.domain.machine.Ports;
import io.leasehold.domain.machine.Protection;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest {

    @Test
    @Clause(SEC_1)
    void rules_are_understood_in_any_case_and_keep_their_order() {
        SetFirewall set = SetFirewall.of(List.of(
                        asked("IN", "Tcp", Option.of("8000-8100"), Option.of("2001:DB8:0:0::/32"), "Accept"),
                        asked("out", "any", Option.none(), Option.none(), "DROP")))
                .get();
        assertThat(set.rules())
                .containsExactly(
                        new FirewallRule(
                                FirewallRule.Direction.IN,
                                FirewallRule.Protocol.TCP,
                                Option.of(new Ports(8000, 8100)),
                                Option.of(new Network("2001:db8::/32")),
                                FirewallRule.Action.ACCEPT),
                        new FirewallRule(
                                FirewallRule.Direction.OUT,
                                FirewallRule.Protocol.ANY,
                                Option.none(),
                                Option.none(),
                                FirewallRule.Action.DROP));
    }

    @Test
    @Clause(SEC_1)
    void an_entry_that_is_no_rule_is_refused_with_its_place() {
        AskedRule good = asked("in", "tcp", Option.none(), Option.none(), "accept");
        assertThat(refused(good, asked("up", "tcp", Option.none(), Option.none(), "accept")))
                .isEqualTo(new ProtectionRefusal.UnknownInRule(2, "up"));
        assertThat(refused(asked("in", "gre", Option.none(), Option.none(), "accept"), good))
                .isEqualTo(new ProtectionRefusal.UnknownInRule(1, "gre"));
        assertThat(refused(good, good, asked("in", "tcp", Option.none(), Option.none(), "maybe")))
                .isEqualTo(new ProtectionRefusal.UnknownInRule(3, "maybe"));
        assertThat(refused(asked("in", "icmp", Option.of("7"), Option.none(), "drop")))
                .isEqualTo(new ProtectionRefusal.NoPortsHere(1, "icmp", "7"));
        assertThat(refused(asked("in", "udp", Option.of("65536"), Option.none(), "drop")))
                .isEqualTo(new ProtectionRefusal.BadPorts(1, "65536"));
        assertThat(refused(asked("in", "udp", Option.of("53"), Option.of("home"), "drop")))
                .isEqualTo(new ProtectionRefusal.BadRemote(1, "home"));
    }

    @Test
    @Clause(SEC_1)
    void a_firewall_has_at_most_a_hundred_rules() {
        AskedRule good = asked("in", "tcp", Option.none(), Option.none(), "accept");
        SetFirewall most = SetFirewall.of(List.fill(100, good)).get();
        SetFirewall more = SetFirewall.of(List.fill(101, good)).get();
        assertThat(most.forbiddenBy(active(), WORLD.customer())).isEmpty();
        assertThat(more.forbiddenBy(active(), WORLD.customer())).contains(new ProtectionRefusal.TooManyRules(100, 101));
    }

    @ParameterizedTest
    @Clause(SEC_2)
    @ValueSource(
            strings = {
                "",
                " ",
                "203.0.113.0/33",
                "203.0.113.7/24",
                "203.0.113.0/-1",
                "203.0.113.0/024",
                "203.0.113",
                "203.0.113.0/255.255.255.0",
                "203.0.113.256",
                "203.0.113.*",
                "203.0.113.1-9",
                "0x7f.1",
                "010.0.0.1",
                " 203.0.113.0/24",
                "2001:db8::/129",
                "2001:db8::1/32",
                "2001:db8::1%eth0",
                "2001:db8:::",
                "example.org",
                "*",
                "/24"
            })
    void what_is_no_network_is_refused_with_the_entry(String entry) {
        assertThat(SetAllowList.of(List.of("192.0.2.0/24", entry)).getLeft())
                .isEqualTo(new ProtectionRefusal.BadRange(2, entry));
    }

    @Test
    @Clause(SEC_2)
    void networks_of_both_versions_are_written_one_way_and_kept_once() {
        SetAllowList set = SetAllowList.of(List.of(
                        "203.0.113.0/24",
                        "2001:DB8:0000::/32",
                        "198.51.100.7",
                        "2001:db8::/32",
                        "0.0.0.0/0",
                        "::/0",
                        "::1"))
                .get();
        assertThat(set.networks().map(Network::value))
                .containsExactly("203.0.113.0/24", "2001:db8::/32", "198.51.100.7/32", "0.0.0.0/0", "::/0", "::1/128");
        assertThat(set.forbiddenBy(active(), WORLD.customer())).isEmpty();
        List<Network> many = List.range(0, 101).map(i -> new Network("192.0.2." + i + "/32"));
        assertThat(new SetAllowList(many).forbiddenBy(active(), WORLD.customer()))
                .contains(new ProtectionRefusal.TooManyNetworks(100, 101));
    }

    @Test
    void a_network_is_built_from_its_one_way_to_be_written_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Network("2001:DB8::/32"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Network("198.51.100.7"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ports(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ports(0, 65_536));
        assertThat(Ports.parse("0").get()).isEqualTo(new Ports(0, 0)).hasToString("0");
        assertThat(Ports.parse("1-65535").get()).hasToString("1-65535");
        for (String bad : List.of("", "-1", "1-", "2-1", "http", "1-2-3", "99999999999")) {
            assertThat(Ports.parse(bad)).as(bad).isEmpty();
        }
    }

    @Test
    @Clause({SEC_1, SEC_2})
    void firewall_and_allow_list_replace_what_was_there_and_leave_each_other_alone() {
        Contract contract = active();
        LocalDate on = day("2026-02-10");
        List<Network> networks = List.of(new Network("203.0.113.0/24"));
        List<FirewallRule> rules = SetFirewall.of(List.of(asked("in", "any", Option.none(), Option.none(), "drop")))
                .get()
                .rules();
        Contract both = contract.after(new SetAllowList(networks).done(contract, on))
                .after(new SetFirewall(rules).done(contract, on));
        assertThat(both.protection()).isEqualTo(new Protection(rules, networks));
        assertThat(both.after(new SetFirewall(List.empty()).done(both, on)).protection())
                .isEqualTo(new Protection(List.empty(), networks));
        assertThat(both.after(new SetAllowList(List.empty()).done(both, on)).protection())
                .isEqualTo(new Protection(rules, List.empty()));
    }

    @Test
    @Clause({SEC_2, REN_1})
    void a_renewal_has_the_host_told_anew_since_other_terms_may_mean_something_else_by_an_empty_list() {
        History early = Sample.active("2026-01-31").then(renews());
        assertThat(early.effects()).containsOnlyOnce(new Protect(Orders.MACHINE, "2026-03-31/2"));
        History inGrace = expired(WORLD, "2026-01-31").then(renews());
        assertThat(inGrace.effects()).containsOnlyOnce(new Protect(Orders.MACHINE, "2026-04-01/2"));
    }

    @Test
    @Clause(SEC_2)
    void the_host_is_told_anew_as_long_as_the_server_is_not_to_be_deleted() {
        Protect protect = new Protect(Orders.MACHINE, "2026-03-31/2");
        assertThat(protect.key()).isEqualTo("protect/2026-03-31/2");
        assertThat(protect.lane()).isEqualTo(Effect.Lane.MACHINE);
        assertThat(protect.wanted(active())).isTrue();
        History expired = expired(WORLD, "2026-01-31");
        assertThat(protect.wanted(expired.contract())).isTrue();
        assertThat(protect.wanted(expired.until(day("2026-03-20")).contract())).isFalse();
    }

    private static AskedRule asked(
            String direction, String protocol, Option<String> ports, Option<String> remote, String action) {
        return new AskedRule(direction, protocol, ports, remote, action);
    }

    private static Refusal refused(AskedRule... rules) {
        return SetFirewall.of(List.of(rules)).getLeft();
    }

    private static Contract active() {
        return History.begins(WORLD, day("2026-01-31"), VPS_S, MONTH)
                .then(new Step.Pays(Step.Manner.EXACT))
                .contract();
    }
}
