package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the kits do not ask for. */
class LibvirtHostTest {

    private static final MachineId MACHINE = new MachineId(new UUID(1, 1));
    private static final Resources SMALL = new Resources(1, 1, 1);

    private final FakeDaemon daemon = new FakeDaemon();
    private final LibvirtHost host = Fakes.host(daemon);

    @Test
    void processors_are_added_without_a_restart_up_to_what_was_said_and_memory_is_not() {
        LibvirtHost roomy = Fakes.builder().vcpusWithoutRestart(4).build(node -> daemon);
        roomy.create(MACHINE, Samples.DEBIAN, SMALL);
        assertThat(roomy.disruption(MACHINE, new ResourceChange(3, 0, 0))).isEqualTo(Disruption.NONE);
        assertThat(roomy.disruption(MACHINE, new ResourceChange(4, 0, 0))).isEqualTo(Disruption.RESTART);
        assertThat(roomy.disruption(MACHINE, new ResourceChange(0, 1, 0))).isEqualTo(Disruption.RESTART);
        assertThat(roomy.disruption(MACHINE, new ResourceChange(0, 0, 9))).isEqualTo(Disruption.NONE);
        daemon.isDeaf(MACHINE.value());
        roomy.resize(MACHINE, new Resources(3, 1, 5));
        assertThat(Fakes.resources(daemon, MACHINE)).isEqualTo(new Resources(3, 1, 5));
        roomy.resize(MACHINE, new Resources(5, 2, 5));
        assertThat(Fakes.resources(daemon, MACHINE)).isEqualTo(new Resources(5, 2, 5));
    }

    @Test
    void without_that_processors_need_a_restart_unless_the_machine_is_off() {
        host.create(MACHINE, Samples.DEBIAN, SMALL);
        ResourceChange change = new ResourceChange(1, 0, 0);
        assertThat(host.disruption(MACHINE, change)).isEqualTo(Disruption.RESTART);
        host.shutDown(MACHINE);
        assertThat(host.disruption(MACHINE, change)).isEqualTo(Disruption.NONE);
        host.resize(MACHINE, new Resources(2, 1, 1));
        assertThat(Fakes.isRunning(daemon, MACHINE)).contains(false);
    }

    @Test
    void a_machine_that_does_not_listen_is_turned_off() {
        host.create(MACHINE, Samples.DEBIAN, SMALL);
        daemon.isDeaf(MACHINE.value());
        host.shutDown(MACHINE);
        assertThat(Fakes.isRunning(daemon, MACHINE)).contains(false);
    }

    @Test
    void a_machine_that_turns_itself_off_meanwhile_is_off() {
        host.create(MACHINE, Samples.DEBIAN, SMALL);
        daemon.turnsItselfOff(MACHINE.value());
        host.shutDown(MACHINE);
        assertThat(Fakes.isRunning(daemon, MACHINE)).contains(false);
    }

    @Test
    void a_machine_starts_with_its_host_unless_it_was_shut_down() {
        host.create(MACHINE, Samples.DEBIAN, SMALL);
        assertThat(daemon.startsWithHost(MACHINE.value())).isTrue();
        host.shutDown(MACHINE);
        assertThat(daemon.startsWithHost(MACHINE.value())).isFalse();
        host.start(MACHINE);
        assertThat(daemon.startsWithHost(MACHINE.value())).isTrue();
    }

    @Test
    void what_is_none_of_ours_is_neither_listed_nor_touched() {
        daemon.defineFilter("<filter name='leasehold-" + MACHINE + "'/>");
        daemon.define("<domain><uuid>" + MACHINE + "</uuid><name>theirs</name></domain>");
        assertThat(host.list()).isEmpty();
        assertThatExceptionOfType(HypervisorException.class).isThrownBy(() -> host.start(MACHINE));
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.delete(MACHINE))
                .withMessageContaining("none of ours");
        assertThat(daemon.domains()).containsExactly(MACHINE.value());
    }

    @Test
    void a_disk_that_an_image_does_not_fit_on_is_not_made() {
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.create(MACHINE, Samples.DEBIAN, new Resources(1, 1, 0)))
                .withMessageContaining("too small");
        assertThat(daemon.domains()).isEmpty();
    }

    @Test
    void a_system_without_an_image_is_not_installed() {
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.create(MACHINE, new SystemId("plan-9"), SMALL))
                .withMessageContaining("plan-9");
        host.create(MACHINE, Samples.DEBIAN, SMALL);
        daemon.write(MACHINE.value(), "before");
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.reset(MACHINE, new SystemId("plan-9"), "key"));
        assertThat(daemon.read(MACHINE.value())).isEqualTo("before");
    }

    @Test
    void where_a_filter_would_filter_nothing_none_is_said_to_protect() {
        LibvirtHost open = Fakes.builder().packetFilter(node -> false).build(node -> daemon);
        open.create(MACHINE, Samples.DEBIAN, SMALL);
        Option<String> before = daemon.filter(Filters.name(MACHINE));
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> open.protect(MACHINE, Protection.NONE, EmptyAllowList.NONE))
                .withMessageContaining("bridge-nf-call-iptables");
        assertThat(daemon.filter(Filters.name(MACHINE))).isEqualTo(before);
    }

    @Test
    void what_was_broken_off_is_swept_away_by_the_copy_of_a_later_day() {
        host.create(MACHINE, Samples.DEBIAN, SMALL);
        LibvirtHost former = Fakes.builder()
                .clock(() -> Instant.parse("2020-01-01T00:00:00Z"))
                .build(node -> daemon);
        // Each broken off before its last step.
        daemon.createVolume(new Name("copies"), Disks.qcow2(abandoned(OwnVolume.DATA), 1));
        daemon.createVolume(new Name("machines"), Disks.qcow2(abandoned(OwnVolume.DISK), 1));
        former.takeSnapshot(MACHINE, "whole");
        assertThat(daemon.volumes()).hasSize(6);
        host.backUp(MACHINE, LocalDate.of(2026, 2, 10));
        assertThat(daemon.volumes())
                .doesNotContain(
                        abandoned(OwnVolume.DATA).value(),
                        abandoned(OwnVolume.DISK).value());
        host.restoreSnapshot(MACHINE, "whole", SMALL, "key");
    }

    private static Name abandoned(String kind) {
        return new OwnVolume(MACHINE, new Attempt("20191231000000000-00000000"), kind).name();
    }

    @Test
    void applications_are_installed_by_what_was_said_and_refused_if_nothing_was() {
        host.create(MACHINE, Samples.DEBIAN, SMALL);
        host.furnish(MACHINE, List.empty());
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.furnish(MACHINE, List.of(new ApplicationId("wordpress"))))
                .withMessageContaining("wordpress");
    }

    @Test
    void machines_learn_where_cloud_init_finds_what_to_do() {
        Fakes.builder()
                .seed(URI.create("http://10.0.0.1/seeds"))
                .build(node -> daemon)
                .create(MACHINE, Samples.DEBIAN, SMALL);
        assertThat(Xml.parse(daemon.definition(MACHINE.value()).get())
                        .at("sysinfo", "system", "entry")
                        .map(Xml::text))
                .contains("ds=nocloud-net;s=http://10.0.0.1/seeds/" + MACHINE + "/");
    }

    @Test
    void what_cannot_work_is_refused_at_once() {
        assertThatIllegalArgumentException().isThrownBy(LibvirtHost::on);
        assertThatIllegalStateException()
                .isThrownBy(() -> LibvirtHost.on(HostNode.at("test:///default")).build())
                .withMessageContaining("image");
        assertThatIllegalArgumentException().isThrownBy(() -> Fakes.builder().bridge("br0; reboot"));
        assertThatIllegalArgumentException().isThrownBy(() -> Fakes.builder().image(Samples.DEBIAN, "../passwd"));
        assertThatIllegalArgumentException().isThrownBy(() -> Fakes.builder().vcpusWithoutRestart(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HostNode(URI.create("qemu:///system"), "a b", "copies", "images"));
        assertThat(new GuestScript("/bin/furnish", Duration.ofSeconds(1)).program())
                .isEqualTo("/bin/furnish");
    }
}
