package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
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
import org.slf4j.LoggerFactory;

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
        String defined = daemon.definition(MACHINE.value()).get();
        daemon.define(Definition.read(defined).madeOf(1, 2, 4).xml());
        assertThat(roomy.disruption(MACHINE, new ResourceChange(1, 0, 0)))
                .as("what was defined and not started yet is still to come")
                .isEqualTo(Disruption.RESTART);
        daemon.define(defined);
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
    void a_machine_that_does_not_listen_yet_is_asked_again_until_it_turns_itself_off() {
        LibvirtHost patient = Fakes.builder()
                .shutdown(Duration.ofMillis(1), Duration.ofMinutes(5))
                .build(node -> daemon);
        patient.create(MACHINE, Samples.DEBIAN, SMALL);
        daemon.listensAfter(MACHINE.value(), 3);
        patient.shutDown(MACHINE);
        assertThat(Fakes.isRunning(daemon, MACHINE)).contains(false);
        patient.start(MACHINE);
        daemon.listensAfter(MACHINE.value(), 2);
        patient.reboot(MACHINE, "key");
        daemon.listensAfter(MACHINE.value(), 1);
        patient.resize(MACHINE, new Resources(2, 2, 1));
        assertThat(Fakes.isRunning(daemon, MACHINE)).contains(true);
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
        Logger logger = (Logger) LoggerFactory.getLogger(LibvirtHost.class);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logger.addAppender(logged);
        logged.start();
        LibvirtHost open = Fakes.builder().packetFilter(node -> false).build(node -> daemon);
        logger.detachAppender(logged);
        assertThat(List.ofAll(logged.list).map(ILoggingEvent::getFormattedMessage))
                .as("it is said before anybody is to be protected")
                .anyMatch(said -> said.contains("fake:///one") && said.contains("bridge-nf-call-iptables"));
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

    @Test
    void a_machine_that_somebody_else_gave_another_disk_meanwhile_keeps_the_one_it_runs_on_until_it_is_started() {
        LibvirtHost former = Fakes.builder()
                .clock(() -> Instant.parse("2020-01-01T00:00:00Z"))
                .build(node -> daemon);
        former.create(MACHINE, Samples.DEBIAN, SMALL);
        Definition first = Definition.read(daemon.definition(MACHINE.value()).get());
        Name second = new OwnVolume(MACHINE, new Attempt("20260101000000000-00000000"), OwnVolume.DISK).name();
        daemon.cloneVolume(new Name("machines"), Disks.qcow2(second, Node.GIB), new Name("machines"), first.disk());
        daemon.define(first.from(second, Samples.DEBIAN).rid().xml());

        host.backUp(MACHINE, LocalDate.of(2026, 2, 10));
        assertThat(daemon.volumes()).contains(first.disk().value(), second.value());
        host.start(MACHINE);
        assertThat(Definition.read(daemon.running(MACHINE.value()).get()).disk())
                .isEqualTo(second);
    }

    @Test
    void a_copy_that_another_process_left_behind_is_waited_for_and_broken_off_by_a_shutdown() {
        host.create(MACHINE, Samples.DEBIAN, SMALL);
        daemon.isCopied(MACHINE.value());
        host.takeSnapshot(MACHINE, "s");
        daemon.isCopied(MACHINE.value());
        host.shutDown(MACHINE);
        assertThat(daemon.isCopying(MACHINE.value())).isFalse();
    }

    @Test
    void without_room_for_a_second_disk_nothing_is_put_back() {
        host.create(MACHINE, Samples.DEBIAN, SMALL);
        host.takeSnapshot(MACHINE, "s");
        daemon.write(MACHINE.value(), "later");
        daemon.has(8, 64, 1);
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.restoreSnapshot(MACHINE, "s", SMALL, "restore"))
                .withMessageContaining("no room for a second disk");
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.reset(MACHINE, Samples.DEBIAN, "reset"))
                .withMessageContaining("no room for a second disk");
        assertThat(daemon.read(MACHINE.value())).isEqualTo("later");
        assertThat(Fakes.isRunning(daemon, MACHINE)).contains(true);
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
        assertThatIllegalArgumentException().isThrownBy(() -> Fakes.builder().administrationPorts(22, 70_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HostNode(URI.create("qemu:///system"), "a b", "copies", "images"));
        assertThat(new GuestScript("/bin/furnish", Duration.ofSeconds(1)).program())
                .isEqualTo("/bin/furnish");
    }
}
