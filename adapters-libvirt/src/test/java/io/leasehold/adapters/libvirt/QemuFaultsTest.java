package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Try;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What goes wrong at a real libvirt. Nobody else uses it meanwhile, for it is killed. */
@Isolated
@Tag("qemu")
class QemuFaultsTest {

    private static final Resources SMALL = new Resources(1, 1, 1);
    private static final Resources LARGER = new Resources(1, 1, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final Duration BACK = Duration.ofSeconds(60);

    private final MachineId machine = new MachineId(UUID.fromString("00000000-0000-4000-8000-00000000000d"));
    private Qemu qemu;
    private Daemon daemon;
    private LibvirtHost host;

    @BeforeEach
    void connect() {
        qemu = Qemu.required();
        daemon = qemu.daemon();
        host = impatient().build();
        host.delete(machine);
    }

    @AfterEach
    void hangUp() {
        if (host != null) {
            host.delete(machine);
            host.close();
        }
    }

    private LibvirtHostBuilder impatient() {
        return qemu.builder().shutdown(Duration.ofMillis(300), Duration.ofMillis(600));
    }

    @Test
    void a_daemon_that_is_killed_in_the_middle_is_found_again_and_the_operation_repeated_to_its_end() {
        killedDuring("create", 700, () -> host.create(machine, Samples.DEBIAN, SMALL));
        assertThat(Fakes.isRunning(daemon, machine)).contains(true);
        killedDuring("resize", 60, () -> host.resize(machine, LARGER));
        assertThat(Fakes.resources(daemon, machine)).isEqualTo(LARGER);
        killedDuring("snapshot", 150, () -> host.takeSnapshot(machine, "s"));
        killedDuring("restore", 1200, () -> host.restoreSnapshot(machine, "s", LARGER, "restore"));
        assertThat(Fakes.isRunning(daemon, machine)).contains(true);
        killedDuring("reset", 400, () -> host.reset(machine, Samples.DEBIAN, "reset"));
        killedDuring("reboot", 500, () -> host.reboot(machine, "reboot"));
        killedDuring("shut down", 300, () -> host.shutDown(machine));
        assertThat(Fakes.isRunning(daemon, machine)).contains(false);
        killedDuring("copy", 60, () -> host.backUp(machine, DAY));
        killedDuring("start", 300, () -> host.start(machine));
        sweptTwoDaysLater();
        assertThat(disks()).hasSize(1);
        killedDuring("delete", 900, () -> host.delete(machine));
        assertThat(daemon.definition(machine.value())).isEmpty();
        assertThat(disks()).isEmpty();
    }

    @Test
    void a_guest_that_does_not_listen_is_turned_off_in_the_end() {
        host.create(machine, Samples.DEBIAN, SMALL);
        qemu.write(machine, "deaf");
        host.shutDown(machine);
        assertThat(Fakes.isRunning(daemon, machine)).contains(false);
        host.start(machine);
        assertThat(qemu.read(machine)).isEqualTo("deaf");
    }

    @Test
    void a_pool_that_is_full_takes_no_copy_and_the_machine_runs_on() {
        HostNode cramped = new HostNode(qemu.node().uri(), "machines", "small", "images");
        try (LibvirtHost other = impatientAt(cramped)) {
            other.create(machine, Samples.DEBIAN, SMALL);
            other.takeSnapshot(machine, "fits");
            assertThatExceptionOfType(HypervisorException.class)
                    .isThrownBy(() -> other.takeSnapshot(machine, "does not fit"))
                    .withMessageContaining(machine.toString());
            assertThat(Fakes.isRunning(daemon, machine)).contains(true);
            assertThatExceptionOfType(HypervisorException.class)
                    .isThrownBy(() -> other.restoreSnapshot(machine, "does not fit", SMALL, "first"));
            other.deleteSnapshot(machine, "fits");
            other.takeSnapshot(machine, "does not fit");
            other.restoreSnapshot(machine, "does not fit", SMALL, "second");
            other.delete(machine);
        }
    }

    @Test
    void without_its_image_a_system_is_not_installed_and_nothing_is_left() {
        try (LibvirtHost other =
                qemu.builder().image(Samples.DEBIAN, "nowhere.qcow2").build()) {
            assertThatExceptionOfType(HypervisorException.class)
                    .isThrownBy(() -> other.create(machine, Samples.DEBIAN, SMALL))
                    .withMessageContaining("nowhere.qcow2");
        }
        assertThat(daemon.definition(machine.value())).isEmpty();
        assertThat(disks()).isEmpty();
    }

    @Test
    void a_machine_that_fits_nowhere_is_not_made_and_who_asks_learns_why() {
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> host.create(machine, Samples.DEBIAN, new Resources(1, 4000, 1)))
                .withMessageContaining("no host has room")
                .withMessageContaining(qemu.node().toString());
        assertThat(daemon.definition(machine.value())).isEmpty();
    }

    @Test
    void two_that_act_on_one_machine_at_once_end_with_one_machine() {
        try (LibvirtHost other = impatient().build()) {
            List<LibvirtHost> both = List.of(host, other);
            atOnce(both, it -> it.create(machine, Samples.DEBIAN, SMALL));
            atOnce(both, it -> it.takeSnapshot(machine, "s"));
            atOnce(both, it -> it.restoreSnapshot(machine, "s", LARGER, "restore"));
            assertThat(Fakes.isRunning(daemon, machine)).contains(true);
            assertThat(Fakes.resources(daemon, machine)).isEqualTo(LARGER);
            host.restoreSnapshot(machine, "s", LARGER, "once more");
            atOnce(both, it -> it.delete(machine));
            assertThat(daemon.definition(machine.value())).isEmpty();
            assertThat(disks()).isEmpty();
        }
    }

    /** What was broken off stays until it is certain that nobody is still at it. */
    private void sweptTwoDaysLater() {
        InstantSource later = InstantSource.offset(InstantSource.system(), Duration.ofDays(2));
        try (LibvirtHost then = impatient().clock(later).build()) {
            then.backUp(machine, DAY.plusDays(2));
        }
    }

    private LibvirtHost impatientAt(HostNode node) {
        return LibvirtHost.on(node)
                .domainType(DomainType.QEMU)
                .bridge("lease0")
                .image(Samples.DEBIAN, "guest.qcow2")
                .shutdown(Duration.ofMillis(300), Duration.ofMillis(600))
                .build();
    }

    private List<OwnVolume> disks() {
        return daemon.volumes(new Name("machines"))
                .flatMap(OwnVolume::of)
                .filter(volume -> volume.machine().equals(machine));
    }

    private void killedDuring(String what, long afterMillis, Runnable operation) {
        CompletableFuture<Void> first = CompletableFuture.runAsync(operation);
        Try.run(() -> Thread.sleep(afterMillis));
        qemu.killDaemon();
        try {
            first.join();
        } catch (CompletionException e) {
            assertThat(e).as(what).hasCauseInstanceOf(HypervisorException.class);
        }
        repeated(what, operation);
    }

    private static void atOnce(List<LibvirtHost> hosts, Consumer<LibvirtHost> operation) {
        hosts.map(host -> CompletableFuture.runAsync(() -> repeated("at once", () -> operation.accept(host))))
                .forEach(CompletableFuture::join);
    }

    /** As an effect is: until it has happened. */
    private static void repeated(String what, Runnable operation) {
        Try<Void> last = Try.failure(new HypervisorException("not tried"));
        long begun = System.nanoTime();
        while (last.isFailure() && System.nanoTime() - begun < BACK.toNanos()) {
            last = Try.runRunnable(operation);
            last.onFailure(failure -> assertThat(failure).as(what).isInstanceOf(HypervisorException.class));
            if (last.isFailure()) {
                Pause.aMoment();
            }
        }
        last.getOrElseThrow(failure -> new AssertionError(what + " was never done", failure));
    }
}
