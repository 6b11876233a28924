package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Try;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What goes wrong at a real libvirt. Nobody else uses it meanwhile, for it is killed. */
@Isolated
@Tag("qemu")
class QemuFaultsTest {

    private static final Resources SMALL = new Resources(1, 1, 1);
    private static final Resources LARGER = new Resources(1, 1, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final Duration BACK = Duration.ofMinutes(5);

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
        return qemu.builder().packetFilter(node -> true).shutdown(Duration.ofMillis(300), Duration.ofMillis(600));
    }

    @Test
    void a_daemon_that_is_killed_in_the_middle_is_found_again_and_the_operation_repeated_to_its_end(
            @TempDir Path first, @TempDir Path second) {
        killedBefore("start", it -> it.create(machine, Samples.DEBIAN, SMALL));
        assertThat(Fakes.isRunning(daemon, machine)).contains(true);
        killedBefore("growDisk", it -> it.resize(machine, LARGER));
        assertThat(Fakes.resources(daemon, machine)).isEqualTo(LARGER);
        killedBefore("defineFilter", it -> it.protect(machine, Protection.NONE, EmptyAllowList.NONE));
        killedBefore("copyDisks", it -> it.takeSnapshot(machine, "s"));
        killedBefore("define", it -> it.restoreSnapshot(machine, "s", LARGER, "restore"));
        assertThat(Fakes.isRunning(daemon, machine)).contains(true);
        killedBefore("cutPower", it -> it.reset(machine, Samples.DEBIAN, "reset"));
        killedBefore("pressPowerButton", it -> it.reboot(machine, "reboot"));
        killedBefore("pressPowerButton", it -> it.shutDown(machine));
        assertThat(Fakes.isRunning(daemon, machine)).contains(false);
        killedBefore("cloneVolume", it -> it.backUp(machine, DAY));
        List<Path> folders = List.of(first, second);
        killedBefore("download", it -> export(it, folders));
        killedBefore("start", it -> it.start(machine));
        killedBefore("cloneVolume", it -> it.restoreBackup(machine, DAY, LARGER, "back"));
        killedBefore("deleteVolume", it -> it.dropBackup(machine, DAY));
        killedBefore("deleteVolume", it -> it.deleteSnapshot(machine, "s"));
        sweptTwoDaysLater();
        assertThat(disks()).hasSize(1);
        killedBefore("undefine", it -> it.delete(machine));
        assertThat(daemon.definition(machine.value())).isEmpty();
        assertThat(disks()).isEmpty();
    }

    @Test
    void applications_are_installed_although_the_daemon_is_killed_meanwhile() {
        host.create(machine, Samples.DEBIAN, SMALL);
        qemu.awaitBoot(machine);
        GuestScript script = new GuestScript("/bin/furnish", BACK);
        try (LibvirtHost other = impatient().applications(script).build(at -> dyingBefore("askAgent"))) {
            other.furnish(machine, List.of(new ApplicationId("blog")));
        }
        assertThat(qemu.fetch("http://" + Qemu.address(machine) + "/apps/blog")).isNotEmpty();
    }

    /** Takes a snapshot until it is killed. */
    public static final class Copier {

        private Copier() {}

        public static void main(String[] arguments) {
            try (LibvirtHost host = Qemu.required().builder().build()) {
                host.takeSnapshot(new MachineId(UUID.fromString(arguments[0])), arguments[1]);
            }
        }
    }

    @Test
    void a_copy_that_a_process_began_which_died_is_ended_before_anything_else_is_done() throws Exception {
        host.create(machine, Samples.DEBIAN, SMALL);
        host.shutDown(machine);
        qemu.fill(machine);
        host.start(machine);
        leaveBehind();
        qemu.slowDownCopying(machine);
        host.shutDown(machine);
        assertThat(Fakes.isRunning(daemon, machine)).contains(false);

        host.start(machine);
        leaveBehind();
        host.takeSnapshot(machine, "s");
        host.restoreSnapshot(machine, "s", SMALL, "key");
    }

    @Test
    void a_copy_ends_with_the_interruption_of_who_takes_it_and_goes_on_without_the_daemon() throws Exception {
        host.create(machine, Samples.DEBIAN, SMALL);
        host.shutDown(machine);
        qemu.fill(machine);
        host.start(machine);
        FutureTask<Boolean> taking = new FutureTask<>(() -> host.takeSnapshot(machine, "s"), true);
        Thread taker = new Thread(taking);
        taker.start();
        awaitCopying();
        qemu.slowDownCopying(machine);
        taker.interrupt();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(taking::get)
                .withMessageContaining("interrupted");
        assertThat(daemon.isCopying(machine.value())).isFalse();
        assertThat(copies()).extracting(OwnVolume::kind).containsExactly(OwnVolume.ABOUT);

        FutureTask<Boolean> again = new FutureTask<>(() -> host.takeSnapshot(machine, "s"), true);
        new Thread(again).start();
        awaitCopying();
        qemu.slowDownCopying(machine);
        qemu.killDaemon();
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(again::get);
        repeated("shut down", () -> host.shutDown(machine));
        host.takeSnapshot(machine, "s");
        host.restoreSnapshot(machine, "s", SMALL, "key");
    }

    private void leaveBehind() throws IOException, InterruptedException {
        Process copier = Jvm.start(Copier.class, List.empty(), machine.toString(), "left behind");
        awaitCopying();
        copier.destroyForcibly().waitFor();
    }

    private void awaitCopying() {
        assertThat(Pause.until(BACK, () -> daemon.isCopying(machine.value()))).isTrue();
    }

    @Test
    void where_no_second_disk_has_room_nothing_is_put_back_and_the_machine_runs_on() {
        host.create(machine, Samples.DEBIAN, SMALL);
        host.takeSnapshot(machine, "s");
        try (LibvirtHost other = impatientAt(new HostNode(qemu.node().uri(), "small", "copies", "images"))) {
            assertThatExceptionOfType(HypervisorException.class)
                    .isThrownBy(() -> other.restoreSnapshot(machine, "s", SMALL, "key"))
                    .withMessageContaining("no room for a second disk");
        }
        assertThat(Fakes.isRunning(daemon, machine)).contains(true);
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
        return new Node(qemu.node(), daemon).volumes(new Name("machines"), machine);
    }

    private List<OwnVolume> copies() {
        return new Node(qemu.node(), daemon).volumes(new Name("copies"), machine);
    }

    /** The daemon is killed just before it is asked for {@code call}; what came before has happened. */
    private void killedBefore(String call, Consumer<LibvirtHost> operation) {
        try (LibvirtHost broken = impatient().build(at -> dyingBefore(call))) {
            assertThatExceptionOfType(HypervisorException.class)
                    .as("broken off before %s", call)
                    .isThrownBy(() -> operation.accept(broken));
        }
        repeated(call, () -> operation.accept(host));
    }

    private Daemon dyingBefore(String call) {
        Daemon asked = qemu.daemon();
        AtomicBoolean lives = new AtomicBoolean(true);
        return (Daemon) Proxy.newProxyInstance(
                Daemon.class.getClassLoader(), new Class<?>[] {Daemon.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(call) && lives.getAndSet(false)) {
                        qemu.killDaemon();
                    }
                    try {
                        return method.invoke(asked, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Each time into the next folder that nothing was written to. */
    private void export(LibvirtHost from, List<Path> folders) {
        Path empty = folders.find(folder -> !Files.exists(folder.resolve(ExportedDisk.FILE)))
                .get();
        try {
            from.export(machine, empty);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
