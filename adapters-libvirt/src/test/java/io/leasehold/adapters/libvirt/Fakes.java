package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.FirewallRule;
import io.leasehold.domain.machine.FirewallRule.Action;
import io.leasehold.domain.machine.FirewallRule.Direction;
import io.leasehold.domain.machine.FirewallRule.Protocol;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Network;
import io.leasehold.domain.machine.Ports;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.Resources;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;

/** Hosts on a {@link FakeDaemon}, and how to look at them from outside. */
final class Fakes {

    private Fakes() {}

    static LibvirtHost host(FakeDaemon daemon) {
        return builder().build(at -> daemon);
    }

    static LibvirtHostBuilder builder() {
        return builder(HostNode.at("fake:///one"));
    }

    static LibvirtHostBuilder builder(HostNode... nodes) {
        return LibvirtHost.on(nodes)
                .domainType(DomainType.QEMU)
                .bridge("lease0")
                .image(Samples.DEBIAN, "debian-12.qcow2")
                .shutdown(Duration.ofMillis(1), Duration.ofMillis(3))
                .packetFilter(node -> true);
    }

    static Option<Boolean> isRunning(Daemon daemon, MachineId machine) {
        return daemon.definition(machine.value())
                .map(defined -> daemon.running(machine.value()).isDefined());
    }

    static Resources resources(Daemon daemon, MachineId machine) {
        return resources(daemon, daemon.running(machine.value()).orElse(() -> daemon.definition(machine.value())));
    }

    /** What it would be started with. */
    static Resources defined(Daemon daemon, MachineId machine) {
        return resources(daemon, daemon.definition(machine.value()));
    }

    private static Resources resources(Daemon daemon, Option<String> xml) {
        Definition definition = Definition.read(xml.get());
        long disk = daemon.volume(new Name("machines"), definition.disk()).get().capacityBytes();
        return new Resources(definition.vcpus(), definition.memoryGiB(), (int) (disk / Node.GIB));
    }

    /** What a filter protects from, by the numbers of its rules. */
    static Protection protection(Xml filter) {
        List<Xml> rules = filter.children().filter(child -> child.name().equals("rule"));
        List<Xml> own = rules.filter(rule -> priority(rule) >= 0);
        List<Network> allowed = rules.filter(rule -> priority(rule) < 0 && priority(rule) >= -900)
                .filter(rule -> rule.attribute("action").equals("accept"))
                .flatMap(rule -> remote(rule))
                .distinct();
        return new Protection(
                own.groupBy(Fakes::priority)
                        .toSortedMap(t -> t)
                        .values()
                        .map(Fakes::rule)
                        .toList(),
                allowed);
    }

    /** Whether the administration is open to all: no rule speaks of it. */
    static boolean anybodyAdministers(Xml filter) {
        return filter.children()
                .filter(child -> child.name().equals("rule"))
                .forAll(rule -> priority(rule) >= 0 || priority(rule) < -900);
    }

    /** One rule is written once for each version of the protocol. */
    private static FirewallRule rule(List<Xml> written) {
        Xml rule = written.head();
        Xml packets = rule.children().head();
        Option<Ports> ports = packets.optional("dstportstart")
                .map(first -> new Ports(Integer.parseInt(first), Integer.parseInt(packets.attribute("dstportend"))));
        Protocol protocol = switch (packets.name().replace("-ipv6", "")) {
            case "tcp" -> Protocol.TCP;
            case "udp" -> Protocol.UDP;
            case "icmp", "icmpv6" -> Protocol.ICMP;
            default -> Protocol.ANY;
        };
        return new FirewallRule(
                rule.attribute("direction").equals("in") ? Direction.IN : Direction.OUT,
                protocol,
                ports,
                remote(rule),
                rule.attribute("action").equals("accept") ? Action.ACCEPT : Action.DROP);
    }

    private static Option<Network> remote(Xml rule) {
        Xml packets = rule.children().head();
        String side = rule.attribute("direction").equals("in") ? "src" : "dst";
        return packets.optional(side + "ipaddr")
                .map(address -> new Network(address + "/" + packets.attribute(side + "ipmask")));
    }

    private static int priority(Xml rule) {
        return Integer.parseInt(rule.attribute("priority"));
    }
}
