package io.leasehold.testkit.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.machine.FirewallRule;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Network;
import io.leasehold.domain.machine.Ports;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.SecurityTerms;
import io.leasehold.ports.machine.Guard;
import io.leasehold.ports.machine.Hypervisor;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.ports.machine.MachineCopies;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@link Guard} must do, a test a sentence: extend it, say which host, and how to see what protects its machines.
 *
 * @param <H> a hypervisor that guards
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class GuardKit<H extends Hypervisor & MachineCopies & Guard> {

    private static final Resources SMALL = new Resources(1, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final SecurityTerms.EmptyAllowList ANY = SecurityTerms.EmptyAllowList.ANY;

    private static final FirewallRule WEB = new FirewallRule(
            FirewallRule.Direction.IN,
            FirewallRule.Protocol.TCP,
            Option.of(new Ports(80, 443)),
            Option.none(),
            FirewallRule.Action.ACCEPT);
    private static final FirewallRule NOTHING_ELSE = new FirewallRule(
            FirewallRule.Direction.IN,
            FirewallRule.Protocol.ANY,
            Option.none(),
            Option.of(new Network("0.0.0.0/0")),
            FirewallRule.Action.DROP);
    private static final Protection GUARDED =
            new Protection(List.of(WEB, NOTHING_ELSE), List.of(new Network("203.0.113.0/24")));

    private final MachineId machine = new MachineId(UUID.nameUUIDFromBytes("one".getBytes(StandardCharsets.UTF_8)));
    private final MachineId other = new MachineId(UUID.nameUUIDFromBytes("two".getBytes(StandardCharsets.UTF_8)));
    private H host;

    /** A host without machines of the tests; asked for once a test. */
    protected abstract H newHost();

    /** What protects a machine, seen from outside; nothing if nothing was ever said. */
    protected abstract Protection protection(MachineId machine);

    /** Whether anybody reaches the administration of a machine. */
    protected abstract boolean anybodyAdministers(MachineId machine);

    /** An operating system that can be installed. */
    protected SystemId system() {
        return Samples.DEBIAN;
    }

    @BeforeEach
    final void connect() {
        host = newHost();
        host.create(machine, system(), SMALL);
        host.create(other, system(), SMALL);
    }

    @Test
    void a_machine_is_protected_as_it_was_said_in_that_order_and_no_other_is() {
        host.protect(machine, GUARDED, ANY);
        assertThat(protection(machine)).isEqualTo(GUARDED);
        assertThat(protection(other)).isEqualTo(Protection.NONE);
    }

    @Test
    void a_protection_replaces_the_former_one_as_a_whole() {
        host.protect(machine, GUARDED, ANY);
        Protection less = new Protection(List.of(NOTHING_ELSE), List.empty());
        host.protect(machine, less, ANY);
        host.protect(machine, less, ANY);
        assertThat(protection(machine)).isEqualTo(less);
        host.protect(machine, Protection.NONE, ANY);
        assertThat(protection(machine)).isEqualTo(Protection.NONE);
    }

    @Test
    void an_empty_list_means_what_is_said_of_it_and_a_list_with_entries_means_them() {
        host.protect(machine, Protection.NONE, ANY);
        assertThat(anybodyAdministers(machine)).isTrue();
        host.protect(machine, Protection.NONE, SecurityTerms.EmptyAllowList.NONE);
        assertThat(anybodyAdministers(machine)).isFalse();
        host.protect(machine, GUARDED, ANY);
        assertThat(anybodyAdministers(machine)).isFalse();
    }

    @Test
    void a_protection_stays_whatever_else_is_done_to_the_machine() {
        host.protect(machine, GUARDED, ANY);
        host.takeSnapshot(machine, "s");
        host.backUp(machine, DAY);
        host.create(machine, system(), SMALL);
        host.shutDown(machine);
        host.start(machine);
        host.reboot(machine, "first");
        host.reset(machine, system(), "second");
        host.restoreSnapshot(machine, "s", SMALL, "third");
        host.restoreBackup(machine, DAY, SMALL, "fourth");
        assertThat(protection(machine)).isEqualTo(GUARDED);
    }

    @Test
    void a_machine_that_is_not_there_is_not_said_to_be_protected() {
        host.delete(machine);
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> host.protect(machine, GUARDED, ANY));
    }
}
