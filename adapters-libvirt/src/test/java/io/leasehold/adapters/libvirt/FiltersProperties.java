package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leasehold.domain.machine.FirewallRule;
import io.leasehold.domain.machine.FirewallRule.Action;
import io.leasehold.domain.machine.FirewallRule.Direction;
import io.leasehold.domain.machine.FirewallRule.Protocol;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Network;
import io.leasehold.domain.machine.Ports;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What stands in a filter; that it filters is shown by packets. */
class FiltersProperties {

    private static final MachineId MACHINE = new MachineId(new UUID(1, 2));
    private static final List<Integer> SSH = List.of(22);

    @Property
    void a_filter_says_what_the_protection_does_in_that_order(@ForAll("protections") Protection protection) {
        Xml filter = Filters.of(MACHINE, protection, EmptyAllowList.ANY, SSH);
        assertThat(Fakes.protection(Xml.parse(filter.write()))).isEqualTo(protection);
    }

    @Property
    void each_rule_speaks_of_the_versions_that_its_other_side_can_be_in(@ForAll("rules") FirewallRule rule) {
        Xml filter = Filters.of(MACHINE, new Protection(List.of(rule), List.empty()), EmptyAllowList.ANY, SSH);
        List<Boolean> six = filter.children()
                .filter(child -> child.optional("priority").contains("0"))
                .map(child -> child.children().head().name())
                .map(name -> name.endsWith("6"));
        List<Boolean> expected = rule.remote()
                .map(network -> List.of(network.value().contains(":")))
                .getOrElse(List.of(false, true));
        assertThat(six).isEqualTo(expected);
    }

    @Property
    void the_same_machine_has_the_same_filter_and_others_have_others(
            @ForAll("protections") Protection protection, @ForAll long other) {
        String id = id(Filters.of(MACHINE, protection, EmptyAllowList.NONE, SSH));
        assertThat(id(Filters.of(MACHINE, Protection.NONE, EmptyAllowList.ANY, SSH)))
                .isEqualTo(id);
        MachineId another = new MachineId(new UUID(3, other));
        assertThat(id(Filters.of(another, protection, EmptyAllowList.NONE, SSH)))
                .isNotEqualTo(id);
    }

    @Example
    void more_rules_than_libvirt_can_put_in_order_are_refused() {
        FirewallRule rule = new FirewallRule(Direction.IN, Protocol.ANY, Option.none(), Option.none(), Action.DROP);
        Protection most = new Protection(List.fill(999, () -> rule), List.empty());
        assertThat(Fakes.protection(Filters.of(MACHINE, most, EmptyAllowList.ANY, SSH)))
                .isEqualTo(most);
        Protection more = most.filtering(most.rules().append(rule));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filters.of(MACHINE, more, EmptyAllowList.ANY, SSH))
                .withMessageContaining("1000");
    }

    private static String id(Xml filter) {
        return filter.child("uuid").map(Xml::text).get();
    }

    @Provide
    Arbitrary<Protection> protections() {
        return Combinators.combine(
                        rules().list().ofMaxSize(6),
                        networks().list().uniqueElements().ofMaxSize(4))
                .as((rules, networks) -> new Protection(List.ofAll(rules), List.ofAll(networks)));
    }

    @Provide
    Arbitrary<FirewallRule> rules() {
        Arbitrary<Ports> ports = Combinators.combine(
                        Arbitraries.integers().between(0, Ports.MAX),
                        Arbitraries.integers().between(0, Ports.MAX))
                .as((one, other) -> new Ports(Math.min(one, other), Math.max(one, other)));
        return Combinators.combine(
                        Arbitraries.of(Direction.values()),
                        Arbitraries.of(Protocol.values()),
                        ports.optional(),
                        networks().optional(),
                        Arbitraries.of(Action.values()))
                .as((direction, protocol, port, network, action) -> new FirewallRule(
                        direction,
                        protocol,
                        Option.ofOptional(port).filter(known -> protocol.hasPorts()),
                        Option.ofOptional(network),
                        action));
    }

    @Provide
    Arbitrary<Network> networks() {
        return Arbitraries.of("203.0.113.0/24", "198.51.100.7/32", "0.0.0.0/0", "2001:db8::/32", "::/0", "fd77::2/128")
                .map(Network::new);
    }
}
