package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.NativeLibrary;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Prerequisite;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the native library makes of our documents, on the host that it simulates itself; it needs no daemon. */
class TestDriverTest {

    private static final MachineId MACHINE = new MachineId(new UUID(1, 1));
    private static final Name MACHINES = new Name("machines");
    private static final Name DISK = new Name("disk");
    private static final Blueprint BLUEPRINT =
            new Blueprint(DomainType.QEMU, MACHINES, "bridge", new Name("br0"), 4, Option.none());

    private Daemon daemon;

    @BeforeEach
    void connect(@TempDir Path folder) throws IOException {
        Prerequisite.require(
                Try.of(() -> NativeLibrary.getInstance("virt")).isSuccess(), "no libvirt library: install libvirt0");
        Xml node = Xml.root("node");
        node.add("memory").text(8L * 1024 * 1024);
        Xml pool = node.add("pool").attribute("type", "dir");
        pool.add("name").text(MACHINES);
        pool.add("target").add("path").text("/machines");
        Path file = Files.writeString(folder.resolve("node.xml"), node.write());
        daemon = new LibvirtDaemon(URI.create("test://" + file));
    }

    @AfterEach
    void hangUp() {
        if (daemon != null) {
            daemon.close();
        }
    }

    @Test
    void a_definition_comes_back_as_it_was_given() {
        daemon.define(definition().done("a key").xml());
        Definition read = Definition.read(daemon.definition(MACHINE.value()).get());
        assertThat(read.isOurs()).isTrue();
        assertThat(read.id()).isEqualTo(MACHINE.value());
        assertThat(read.system()).isEqualTo(new SystemId("debian-12"));
        assertThat(read.disk()).isEqualTo(DISK);
        assertThat(read.vcpus()).isEqualTo(2);
        assertThat(read.mostVcpus()).isEqualTo(4);
        assertThat(read.memoryGiB()).isEqualTo(3);
        assertThat(read.isToRun()).isTrue();
        assertThat(read.hasDone("a key")).isTrue();
        assertThat(read.hasDone("another")).isFalse();
        assertThat(daemon.domains()).contains(MACHINE.value());
    }

    @Test
    void a_domain_is_turned_on_and_off_and_forgotten() {
        daemon.define(definition().xml());
        assertThat(daemon.running(MACHINE.value())).isEmpty();
        daemon.start(MACHINE.value());
        daemon.start(MACHINE.value());
        assertThat(daemon.running(MACHINE.value())).isNotEmpty();
        daemon.pressPowerButton(MACHINE.value());
        assertThat(daemon.running(MACHINE.value())).isEmpty();
        daemon.start(MACHINE.value());
        daemon.cutPower(MACHINE.value());
        daemon.cutPower(MACHINE.value());
        assertThat(daemon.running(MACHINE.value())).isEmpty();
        daemon.undefine(MACHINE.value());
        assertThat(daemon.definition(MACHINE.value())).isEmpty();
        assertThat(daemon.domains()).doesNotContain(MACHINE.value());
    }

    @Test
    void volumes_are_made_copied_and_deleted() {
        Name copy = new Name("copy");
        daemon.createVolume(MACHINES, Disks.qcow2(DISK, Node.GIB));
        daemon.cloneVolume(MACHINES, Disks.qcow2(copy, Node.GIB), MACHINES, DISK);
        assertThat(daemon.volumes(MACHINES)).containsExactlyInAnyOrder(DISK, copy);
        assertThat(daemon.volume(MACHINES, copy).get().capacityBytes()).isEqualTo(Node.GIB);
        daemon.deleteVolume(MACHINES, DISK);
        daemon.deleteVolume(MACHINES, DISK);
        assertThat(daemon.volume(MACHINES, DISK)).isEmpty();
        assertThat(daemon.volumes(MACHINES)).containsExactly(copy);
    }

    @Test
    void what_libvirt_refuses_is_told_in_its_own_words_with_the_place() {
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> daemon.define("<domain/>"))
                .withMessageContaining("test://")
                .withMessageContaining("cannot define a domain");
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> daemon.start(MACHINE.value()))
                .withMessageContaining(MACHINE.toString());
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> daemon.volumes(new Name("nowhere")))
                .withMessageContaining("nowhere");
    }

    @Test
    void a_host_that_is_not_there_is_said_not_to_be_reached() {
        try (Daemon nowhere = new LibvirtDaemon(URI.create("qemu+unix:///system?socket=/nowhere/sock"))) {
            assertThatExceptionOfType(HypervisorException.class)
                    .isThrownBy(nowhere::domains)
                    .withMessageContaining("cannot be reached at qemu+unix:///system?socket=/nowhere/sock");
        }
    }

    @Test
    void what_a_host_has_is_known() {
        assertThat(daemon.hardware().memoryKib()).isEqualTo(8L * 1024 * 1024);
        assertThat(daemon.hardware().cpus()).isPositive();
    }

    private static Definition definition() {
        return Definition.of(MACHINE, BLUEPRINT, new SystemId("debian-12"), 2, 3, DISK);
    }
}
