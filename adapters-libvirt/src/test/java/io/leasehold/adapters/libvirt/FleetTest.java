package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.machine.FirewallRule;
import io.leasehold.domain.machine.FirewallRule.Action;
import io.leasehold.domain.machine.FirewallRule.Direction;
import io.leasehold.domain.machine.FirewallRule.Protocol;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several hosts. */
class FleetTest {

    private static final HostNode ONE = HostNode.at("fake:///one");
    private static final HostNode TWO = HostNode.at("fake:///two");
    private static final Resources SMALL = new Resources(1, 2, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private final MachineId machine = new MachineId(new UUID(1, 1));
    private final MachineId other = new MachineId(new UUID(1, 2));
    private final FakeDaemon one = new FakeDaemon();
    private final FakeDaemon two = new FakeDaemon();
    private LibvirtHost host;

    @BeforeEach
    void connect() {
        host = Fakes.builder(ONE, TWO).build(node -> node.equals(ONE) ? one : two);
        one.has(8, 16, 100);
        two.has(8, 16, 100);
    }

    @Test
    void a_machine_goes_to_the_host_with_most_memory_left_the_first_of_several() {
        host.create(machine, Samples.DEBIAN, SMALL);
        host.create(other, Samples.DEBIAN, SMALL);
        assertThat(one.domains()).containsExactly(machine.value());
        assertThat(two.domains()).containsExactly(other.value());
    }

    @Test
    void a_machine_that_is_off_keeps_what_it_was_promised() {
        host.create(machine, Samples.DEBIAN, SMALL);
        host.shutDown(machine);
        host.create(other, Samples.DEBIAN, SMALL);
        assertThat(two.domains()).containsExactly(other.value());
    }

    @Test
    void a_host_without_room_in_memory_or_disk_takes_no_machine() {
        one.has(8, 64, 9);
        host.create(machine, Samples.DEBIAN, SMALL);
        assertThat(two.domains()).containsExactly(machine.value());
        two.has(8, 4, 100);
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.create(other, Samples.DEBIAN, SMALL))
                .withMessageContaining("no host has room")
                .withMessageContaining(ONE.toString())
                .withMessageContaining(TWO.toString());
    }

    @Test
    void a_machine_can_grow_to_what_is_left_on_its_host() {
        host.create(machine, Samples.DEBIAN, SMALL);
        // 16 GiB, one of which the host keeps; 100 GiB, of which the disk of 10 is owed.
        assertThat(host.capacity(machine)).isEqualTo(new Resources(8, 15, 100));
    }

    @Test
    void what_a_guest_writes_takes_no_room_that_was_not_its_own() {
        host.create(machine, Samples.DEBIAN, SMALL);
        Resources before = host.capacity(machine);
        one.fills(machine.value(), 4);
        assertThat(host.capacity(machine)).isEqualTo(before);
    }

    @Test
    void room_for_one_machine_is_not_given_to_two_at_once() {
        FakeDaemon daemon = new FakeDaemon();
        daemon.has(8, 4, 100);
        AtomicReference<LibvirtHost> small = new AtomicReference<>();
        AtomicBoolean isFirst = new AtomicBoolean(true);
        small.set(Fakes.builder()
                .clock(() -> {
                    // Asked for the name of its disk: the first has its place then, and nothing else yet.
                    if (isFirst.getAndSet(false)) {
                        assertThatExceptionOfType(HypervisorException.class)
                                .isThrownBy(() -> small.get().create(other, Samples.DEBIAN, SMALL))
                                .withMessageContaining("no host has room");
                    }
                    return Instant.EPOCH;
                })
                .build(node -> daemon));
        small.get().create(machine, Samples.DEBIAN, SMALL);
        assertThat(daemon.domains()).containsExactly(machine.value());
        daemon.has(8, 6, 100);
        small.get().create(other, Samples.DEBIAN, SMALL);
        assertThat(daemon.domains()).hasSize(2);
    }

    @Test
    void all_machines_of_all_hosts_are_listed() {
        host.create(machine, Samples.DEBIAN, SMALL);
        host.create(other, Samples.DEBIAN, SMALL);
        assertThat(host.list()).containsExactlyInAnyOrder(machine, other);
    }

    @Test
    void while_a_host_cannot_be_reached_no_machine_is_made_that_may_be_there() {
        host.create(machine, Samples.DEBIAN, SMALL);
        LibvirtHost stranger = Fakes.builder(ONE, TWO).build(node -> node.equals(ONE) ? one : two);
        one.dieAt(0, false);
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> stranger.create(machine, Samples.DEBIAN, SMALL));
        assertThat(two.domains()).isEmpty();
        one.dieAt(0, false);
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> stranger.list());
        two.dieAt(0, false);
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> stranger.delete(machine));
    }

    @Test
    void a_pool_that_is_busy_is_waited_for() {
        host.create(machine, Samples.DEBIAN, SMALL);
        one.isBusy(3);
        two.isBusy(2);
        host.delete(machine);
        assertThat(host.list()).isEmpty();
    }

    @Test
    void a_machine_whose_host_is_gone_is_made_again_on_another_and_protected_as_it_was() {
        one.sharesCopiesWith(two);
        Protection closed = new Protection(
                List.of(new FirewallRule(Direction.IN, Protocol.ANY, Option.none(), Option.none(), Action.DROP)),
                List.empty());
        host.create(machine, Samples.DEBIAN, SMALL);
        host.protect(machine, closed, EmptyAllowList.ANY);
        one.write(machine.value(), "before");
        host.backUp(machine, DAY);

        LibvirtHost without = Fakes.builder(TWO).build(node -> two);
        without.restoreBackup(machine, DAY, SMALL, "key");
        assertThat(two.read(machine.value())).isEqualTo("before");
        assertThat(Fakes.protection(Xml.parse(two.filter(Filters.name(machine)).get())))
                .isEqualTo(closed);
        without.restoreBackup(machine, DAY, SMALL, "key");
        assertThat(without.list()).containsExactly(machine);
    }
}
