package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a real guest: what a customer keeps on it through all that can be done to it. */
@Tag("qemu")
class QemuStoryTest {

    private static final Resources SMALL = new Resources(1, 1, 1);
    private static final Resources LARGER = new Resources(2, 2, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private final MachineId machine = new MachineId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private Qemu qemu;
    private LibvirtHost host;

    @BeforeEach
    void connect() {
        qemu = Qemu.required();
        host = qemu.builder().vcpusWithoutRestart(2).build();
        host.delete(machine);
    }

    @AfterEach
    void hangUp() {
        if (host != null) {
            host.delete(machine);
            host.close();
        }
    }

    @Test
    void what_a_customer_keeps_survives_all_but_what_is_to_remove_it(@TempDir Path folder) throws IOException {
        host.create(machine, Samples.DEBIAN, SMALL);
        qemu.write(machine, "first");
        host.takeSnapshot(machine, "s");
        qemu.write(machine, "second");
        host.backUp(machine, DAY);

        assertThat(host.disruption(machine, new ResourceChange(1, 0, 1))).isEqualTo(Disruption.NONE);
        host.resize(machine, new Resources(2, 1, 2));
        assertThat(qemu.serves(machine)).as("it runs on").isTrue();
        assertThat(host.disruption(machine, new ResourceChange(0, 1, 0))).isEqualTo(Disruption.RESTART);
        host.resize(machine, LARGER);
        assertThat(qemu.read(machine)).isEqualTo("second");

        host.restoreSnapshot(machine, "s", LARGER, "restore");
        assertThat(qemu.read(machine)).isEqualTo("first");
        host.reset(machine, Samples.DEBIAN, "reset");
        assertThat(qemu.read(machine)).isEmpty();
        host.restoreSnapshot(machine, "s", LARGER, "restore after the reset");
        assertThat(qemu.read(machine)).as("a reset keeps snapshots").isEqualTo("first");
        qemu.write(machine, "third");
        host.reboot(machine, "reboot");
        assertThat(qemu.read(machine)).isEqualTo("third");

        Export export = host.export(machine, folder);
        assertThat(export.resources()).isEqualTo(LARGER);
        assertThat(inflated(folder)).startsWith('Q', 'F', 'I', 0xfb);
        checks(folder);

        host.shutDown(machine);
        host.backUp(machine, DAY.plusDays(1));
        host.restoreBackup(machine, DAY.plusDays(1), LARGER, "back");
        assertThat(qemu.read(machine)).isEqualTo("third");
        assertThat(host.list()).contains(machine);

        List<OwnVolume> first = copy(DAY);
        List<OwnVolume> second = copy(DAY.plusDays(1));
        assertThat(first).hasSize(2);
        host.dropBackup(machine, DAY);
        assertThat(copies()).doesNotContainAnyElementsOf(first).containsAll(second);
        host.restoreBackup(machine, DAY.plusDays(1), LARGER, "once more");

        host.delete(machine);
        assertThat(host.list()).doesNotContain(machine);
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.restoreBackup(machine, DAY, LARGER, "gone"));
    }

    @Test
    void a_guest_that_was_just_made_turns_itself_off_when_it_listens() {
        try (LibvirtHost patient = qemu.builder()
                .shutdown(Duration.ofSeconds(1), Duration.ofMinutes(5))
                .build()) {
            patient.create(machine, Samples.DEBIAN, SMALL);
            patient.shutDown(machine);
            patient.start(machine);
        }
        qemu.awaitBoot(machine);
        assertThat(qemu.fetch("http://" + Qemu.address(machine) + "/pressed")).contains("pressed\n");
    }

    /** The mark and the data of a day. */
    private List<OwnVolume> copy(LocalDate day) {
        List<OwnVolume> copies = copies();
        return copies.filter(mark -> mark.kind().equals(OwnVolume.day(day)))
                .flatMap(mark -> copies.filter(volume -> volume.attempt().equals(mark.attempt())));
    }

    private List<OwnVolume> copies() {
        try (Daemon daemon = qemu.daemon()) {
            return new Node(qemu.node(), daemon).volumes(new Name("copies"), machine);
        }
    }

    private static byte[] inflated(Path folder) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(ExportedDisk.FILE)))) {
            Path image = folder.resolve("disk.qcow2");
            Files.copy(in, image);
            return Files.readAllBytes(image);
        }
    }

    /** By QEMU's own judge. */
    private void checks(Path folder) {
        assertThat(qemu.beside("qemu-img", "check", folder.resolve("disk.qcow2").toString()))
                .matches(ended -> ended.code() == 0)
                .extracting(Qemu.Ended::out)
                .asString()
                .contains("No errors were found");
    }
}
