package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.testkit.Prerequisite;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A real libvirt with QEMU, and a peer beside its guests: what {@code src/test/native/libvirtd} starts. */
final class Qemu {

    private static final String MISSING =
            "no libvirt with QEMU to test on: run ./check, or start one by adapters-libvirt/src/test/native/libvirtd";
    private static final Duration BOOT = Duration.ofMinutes(5);

    private final String uri;
    private final String space;
    private final String peer;

    private Qemu(String uri, String space, String peer) {
        this.uri = uri;
        this.space = space;
        this.peer = peer;
    }

    /** Skips the test, visibly, where there is none. */
    static Qemu required() {
        List<String> found =
                List.of("URI", "PID", "PEER").flatMap(name -> Option.of(System.getenv("LEASEHOLD_LIBVIRT_" + name)));
        Prerequisite.require(found.size() == 3, MISSING);
        return new Qemu(found.get(0), found.get(1), found.get(2));
    }

    HostNode node() {
        return HostNode.at(uri);
    }

    LibvirtHostBuilder builder() {
        return LibvirtHost.on(node())
                .domainType(DomainType.QEMU)
                .bridge("lease0")
                .image(Samples.DEBIAN, "guest.qcow2")
                .administrationPorts(81)
                .shutdown(Duration.ofSeconds(1), Duration.ofSeconds(15));
    }

    Daemon daemon() {
        return new LibvirtDaemon(node().uri());
    }

    /** With no chance to say good-bye; it is started anew by what started it. */
    void killDaemon() {
        Ended found = beside("pgrep", "-P", space, "-x", "libvirtd");
        String wait = "kill -KILL \"$1\"; while kill -0 \"$1\" 2> /dev/null; do sleep 0.01; done";
        beside("sh", "-c", wait, "sh", found.out().strip());
    }

    /** Fills some of the disk of a machine that is off, so that to copy it takes a while. */
    void fill(MachineId machine) {
        try (Daemon daemon = daemon()) {
            Node node = new Node(node(), daemon);
            Name disk = node.find(machine).get().disk();
            String path = node.volume(node.machines(), disk).path();
            succeed("qemu-io", "-f", "qcow2", "-c", "write -P 7 100M 400M", path);
        }
    }

    /** What copies the disk of a machine goes on so slowly that it does not end by itself. */
    void slowDownCopying(MachineId machine) {
        succeed("virsh", "-c", uri, "blockjob", machine.toString(), "vda", "--bandwidth", "1");
    }

    private void succeed(String... command) {
        Ended ended = beside(command);
        if (ended.code() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + ended.out());
        }
    }

    // What the tiny guest does, see src/test/native/guest

    static String address(MachineId machine) {
        return "10.77.0." + last(machine);
    }

    static String address6(MachineId machine) {
        return "fd77::" + last(machine);
    }

    private static int last(MachineId machine) {
        return Integer.parseInt(Blueprint.mac(machine).substring(15), 16);
    }

    /** Waits until the guest answers. */
    void awaitBoot(MachineId machine) {
        if (!Pause.until(BOOT, () -> serves(machine))) {
            throw new AssertionError("machine " + machine + " has not booted in " + BOOT);
        }
    }

    /** Its agent may answer later than it serves. */
    void awaitAgent(LibvirtHost host, MachineId machine) {
        awaitBoot(machine);
        if (!Pause.until(BOOT, () -> furnishes(host, machine))) {
            throw new AssertionError("the agent of machine " + machine + " has not answered in " + BOOT);
        }
    }

    private static boolean furnishes(LibvirtHost host, MachineId machine) {
        try {
            host.furnish(machine, List.empty());
            return true;
        } catch (HypervisorException e) {
            return false;
        }
    }

    boolean serves(MachineId machine) {
        return fetch("http://" + address(machine) + "/content").isDefined();
    }

    /** What the guest keeps. */
    String read(MachineId machine) {
        awaitBoot(machine);
        return fetch("http://" + address(machine) + "/content").get();
    }

    /** Has the guest keep that, and waits until it does. */
    void write(MachineId machine, String content) {
        awaitBoot(machine);
        if (!Pause.until(BOOT, () -> send(machine, content).equals(content))) {
            throw new AssertionError("machine " + machine + " does not keep what it was sent");
        }
    }

    /** It may not listen yet, so what it keeps then is returned. */
    private String send(MachineId machine, String content) {
        beside("sh", "-c", "printf %s \"$1\" | busybox nc -w 5 " + address(machine) + " 7000", "sh", content);
        return read(machine);
    }

    Option<String> fetch(String url) {
        Ended ended = beside("curl", "-gsf", "-m", "1", url);
        return Option.when(ended.code() == 0, ended::out);
    }

    /** Whether a connection is made; without an answer, not. */
    boolean connects(String address, int port) {
        return beside("sh", "-c", "exec timeout 2 busybox nc -w 1 \"$1\" \"$2\" < /dev/null", "sh", address, "" + port)
                        .code()
                == 0;
    }

    /** What a guest says to the peer. */
    String hears(MachineId machine, Duration most) {
        int port = 8000 + last(machine);
        return beside("timeout", "" + most.toSeconds(), "busybox", "nc", "-l", "-p", "" + port)
                .out();
    }

    boolean pings(String address) {
        return beside("busybox", "ping", "-c", "1", "-W", "1", address).code() == 0;
    }

    /** What a command beside the guests ended with. */
    record Ended(int code, String out) {}

    Ended beside(String... command) {
        List<String> all = List.of("nsenter", "-t", peer, "-n").appendAll(List.of(command));
        try {
            Process process =
                    new ProcessBuilder(all.asJava()).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
