package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.machine.FirewallRule;
import io.leasehold.domain.machine.FirewallRule.Action;
import io.leasehold.domain.machine.FirewallRule.Direction;
import io.leasehold.domain.machine.FirewallRule.Protocol;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Network;
import io.leasehold.domain.machine.Ports;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What gets through to a real guest and out of it: by packets from a peer beside it, while it runs. */
@Tag("qemu")
class QemuPacketsTest {

    private static final MachineId MACHINE = new MachineId(UUID.fromString("00000000-0000-4000-8000-00000000000f"));
    private static final Network PEER = new Network("10.77.0.2/32");
    private static final Network PEER6 = new Network("fd77::/64");
    private static final Network ELSEWHERE = new Network("203.0.113.0/24");
    private static final int ADMINISTRATION = 81;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Qemu qemu;
    private static LibvirtHost host;

    @AfterAll
    static void hangUp() {
        if (host != null) {
            host.delete(MACHINE);
            host.close();
        }
    }

    /** One guest for all tests, which boots for the first. */
    @BeforeEach
    void everything_gets_through_unless_something_is_said() {
        qemu = Qemu.required();
        if (host == null) {
            host = qemu.builder().build();
            host.delete(MACHINE);
            host.create(MACHINE, Samples.DEBIAN, new Resources(1, 1, 1));
            qemu.awaitBoot(MACHINE);
        }
        protect(Protection.NONE);
        awaits(() -> reaches(80));
        awaits(() -> reaches6(80));
        awaits(QemuPacketsTest::pings);
        awaits(() -> reaches(ADMINISTRATION));
    }

    @Test
    void what_a_rule_drops_does_not_get_through_and_all_else_does() {
        rules(in(Protocol.TCP, 80, Option.some(PEER), Action.DROP));
        assertThat(reaches(80)).isFalse();
        awaits(() -> reaches6(80));
        awaits(QemuPacketsTest::pings);
        rules(in(Protocol.TCP, 80, Option.some(ELSEWHERE), Action.DROP));
        awaits(() -> reaches(80));
        rules(in(Protocol.TCP, 80, Option.some(PEER6), Action.DROP));
        awaits(() -> reaches(80));
        assertThat(reaches6(80)).isFalse();
        rules(in(Protocol.ICMP, Option.none(), Action.DROP));
        assertThat(pings()).isFalse();
        awaits(() -> reaches(80));
    }

    @Test
    void the_first_rule_that_fits_decides() {
        FirewallRule nothing = in(Protocol.ANY, Option.none(), Action.DROP);
        rules(in(Protocol.TCP, 80, Option.none(), Action.ACCEPT), nothing);
        awaits(() -> reaches(80));
        awaits(() -> reaches6(80));
        assertThat(pings()).isFalse();
        assertThat(reaches(ADMINISTRATION)).isFalse();
        rules(nothing, in(Protocol.TCP, 80, Option.none(), Action.ACCEPT));
        assertThat(reaches(80)).isFalse();
        assertThat(reaches6(80)).isFalse();
    }

    @Test
    void what_is_asked_from_within_is_answered_unless_a_rule_forbids_to_ask() {
        assertThat(asks(PATIENCE)).isTrue();
        rules(in(Protocol.ANY, Option.none(), Action.DROP));
        assertThat(asks(PATIENCE)).isTrue();
        rules(new FirewallRule(
                Direction.OUT, Protocol.TCP, Option.some(new Ports(8000, 8255)), Option.some(PEER), Action.DROP));
        assertThat(asks(Duration.ofSeconds(4))).isFalse();
        awaits(() -> reaches(80));
    }

    @Test
    void only_who_is_on_the_list_reaches_the_administration_whatever_the_rules_say() {
        List<FirewallRule> nothing = List.of(in(Protocol.ANY, Option.none(), Action.DROP));
        protect(new Protection(List.empty(), List.of(ELSEWHERE)));
        assertThat(reaches(ADMINISTRATION)).isFalse();
        assertThat(reaches6(ADMINISTRATION)).isFalse();
        awaits(() -> reaches(80));
        protect(new Protection(nothing, List.of(ELSEWHERE, PEER)));
        awaits(() -> reaches(ADMINISTRATION));
        assertThat(reaches6(ADMINISTRATION)).isFalse();
        assertThat(reaches(80)).isFalse();
        host.protect(MACHINE, Protection.NONE, EmptyAllowList.NONE);
        assertThat(reaches(ADMINISTRATION)).isFalse();
        awaits(() -> reaches(80));
    }

    private static FirewallRule in(Protocol protocol, int port, Option<Network> from, Action action) {
        return new FirewallRule(Direction.IN, protocol, Option.some(new Ports(port, port)), from, action);
    }

    private static FirewallRule in(Protocol protocol, Option<Network> from, Action action) {
        return new FirewallRule(Direction.IN, protocol, Option.none(), from, action);
    }

    private static void rules(FirewallRule... rules) {
        protect(new Protection(List.of(rules), List.empty()));
    }

    private static void protect(Protection protection) {
        host.protect(MACHINE, protection, EmptyAllowList.ANY);
    }

    /** A guest without hardware support can take its time to answer. */
    private static void awaits(BooleanSupplier gettingThrough) {
        assertThat(Pause.until(PATIENCE, gettingThrough)).isTrue();
    }

    private static boolean reaches(int port) {
        return qemu.connects(Qemu.address(MACHINE), port);
    }

    private static boolean reaches6(int port) {
        return qemu.connects(Qemu.address6(MACHINE), port);
    }

    private static boolean pings() {
        return qemu.pings(Qemu.address(MACHINE));
    }

    /** Whether the guest's greeting comes through, for which an answer to its call must have come back; it calls once a second. */
    private static boolean asks(Duration most) {
        return qemu.hears(MACHINE, most).startsWith("hello");
    }
}
