package io.leasehold.adapters.libvirt;

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
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Writes a protection as a filter of libvirt, which keeps track of connections: what belongs to one that was let in or out
 * passes. First comes what a machine cannot do without (addresses by DHCP, neighbours in IPv6), then who reaches its
 * administration, then the rules of the customer in their order; what none of them fits passes.
 */
final class Filters {

    private static final int FIRST_OF_ALL = -1000;
    private static final int FIRST_OF_ADMINISTRATION = -900;
    private static final int FIRST_OF_RULES = 0;
    private static final int LAST_OF_RULES = 999;

    /** Solicitations and advertisements of routers and neighbours, and redirects (RFC 4861). */
    private static final int FIRST_OF_NEIGHBOURS = 133;

    private static final int LAST_OF_NEIGHBOURS = 137;

    private final Xml filter;

    private Filters(Xml filter) {
        this.filter = filter;
    }

    static Name name(MachineId machine) {
        return new Name("leasehold-" + machine);
    }

    /**
     * The filter of a machine.
     *
     * @param ports by which it is administered
     * @throws IllegalArgumentException if there are more rules or networks than libvirt has numbers for
     */
    static Xml of(MachineId machine, Protection protection, EmptyAllowList ifEmpty, List<Integer> ports) {
        Xml filter = Xml.root("filter").attribute("name", name(machine)).attribute("chain", "root");
        // With the same id it takes the place of the former one also where that is in use.
        filter.add("uuid").text(UUID.nameUUIDFromBytes(name(machine).value().getBytes(StandardCharsets.US_ASCII)));
        Filters filters = new Filters(filter);
        filters.necessities();
        filters.administration(protection.allowList(), ifEmpty, ports);
        filters.rules(protection.rules());
        return filter;
    }

    private void necessities() {
        for (String family : List.of("all", "all-ipv6")) {
            rule(Action.ACCEPT, "inout", FIRST_OF_ALL).add(family).attribute("state", "ESTABLISHED,RELATED");
        }
        for (int type = FIRST_OF_NEIGHBOURS; type <= LAST_OF_NEIGHBOURS; type++) {
            rule(Action.ACCEPT, "inout", FIRST_OF_ALL).add("icmpv6").attribute("type", type);
        }
        rule(Action.ACCEPT, "in", FIRST_OF_ALL)
                .add("udp")
                .attribute("srcportstart", 67)
                .attribute("dstportstart", 68);
        rule(Action.ACCEPT, "in", FIRST_OF_ALL)
                .add("udp-ipv6")
                .attribute("srcportstart", 547)
                .attribute("dstportstart", 546);
    }

    private void administration(List<Network> allowed, EmptyAllowList ifEmpty, List<Integer> ports) {
        if (allowed.isEmpty() && ifEmpty == EmptyAllowList.ANY) {
            return;
        }
        if (FIRST_OF_ADMINISTRATION + allowed.size() >= FIRST_OF_RULES) {
            throw new IllegalArgumentException("an allow-list of " + allowed.size() + " networks is too long");
        }
        List<Option<Network>> entries = allowed.map(Option::some);
        for (int port : ports) {
            entries.zipWithIndex()
                    .forEach(entry -> write(onPort(port, entry._1, Action.ACCEPT), FIRST_OF_ADMINISTRATION + entry._2));
            write(onPort(port, Option.none(), Action.DROP), FIRST_OF_ADMINISTRATION + allowed.size());
        }
    }

    private static FirewallRule onPort(int port, Option<Network> from, Action action) {
        return new FirewallRule(Direction.IN, Protocol.TCP, Option.some(new Ports(port, port)), from, action);
    }

    private void rules(List<FirewallRule> rules) {
        if (FIRST_OF_RULES + rules.size() > LAST_OF_RULES) {
            throw new IllegalArgumentException(rules.size() + " rules are too many");
        }
        rules.zipWithIndex().forEach(rule -> write(rule._1, FIRST_OF_RULES + rule._2));
    }

    /** In both versions of the protocol, unless the other side is in one of them. */
    private void write(FirewallRule rule, int priority) {
        boolean four = rule.remote().forAll(network -> !isSix(network));
        boolean six = rule.remote().forAll(Filters::isSix);
        if (four) {
            write(rule, protocol(rule.protocol(), "all", "icmp", ""), priority);
        }
        if (six) {
            write(rule, protocol(rule.protocol(), "all-ipv6", "icmpv6", "-ipv6"), priority);
        }
    }

    private void write(FirewallRule rule, String protocol, int priority) {
        boolean in = rule.direction() == Direction.IN;
        // Without a state libvirt would apply it to the other direction as well.
        Xml packets = rule(rule.action(), in ? "in" : "out", priority)
                .add(protocol)
                .attribute("state", rule.action() == Action.ACCEPT ? "NEW" : "NEW,INVALID");
        rule.remote().forEach(network -> {
            String[] parts = network.value().split("/", -1);
            packets.attribute(in ? "srcipaddr" : "dstipaddr", parts[0])
                    .attribute(in ? "srcipmask" : "dstipmask", parts[1]);
        });
        rule.ports()
                .forEach(ports ->
                        packets.attribute("dstportstart", ports.first()).attribute("dstportend", ports.last()));
    }

    private Xml rule(Action action, String direction, int priority) {
        return filter.add("rule")
                .attribute("action", action == Action.ACCEPT ? "accept" : "drop")
                .attribute("direction", direction)
                .attribute("priority", priority);
    }

    private static String protocol(Protocol protocol, String any, String icmp, String suffix) {
        return switch (protocol) {
            case TCP -> "tcp" + suffix;
            case UDP -> "udp" + suffix;
            case ICMP -> icmp;
            case ANY -> any;
        };
    }

    private static boolean isSix(Network network) {
        return network.value().indexOf(':') >= 0;
    }
}
