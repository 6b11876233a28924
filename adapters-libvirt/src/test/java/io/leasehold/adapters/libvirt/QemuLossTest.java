package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.List;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A daemon that dies while many threads are inside calls on one connection to it. */
@Isolated
@Tag("qemu")
class QemuLossTest {

    private static final int THREADS = 12;
    private static final int DEATHS = 5;
    private static final String ASK = "all ask";
    private static final String LIVES = "lives again";

    /** Threads that ask all the time. Says when they have been answered, and when all have failed and been answered again. */
    public static final class Callers {

        private Callers() {}

        public static void main(String[] arguments) throws IOException {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try (Daemon daemon = new LibvirtDaemon(URI.create(arguments[0]))) {
                for (int death = 0; death < DEATHS; death++) {
                    AtomicInteger answered = new AtomicInteger();
                    List<CompletableFuture<Void>> callers = List.range(0, THREADS)
                            .map(thread ->
                                    CompletableFuture.runAsync(() -> untilItDiedAndLives(daemon, answered), threads));
                    callers.forEach(CompletableFuture::join);
                    System.out.println(LIVES);
                }
            } finally {
                threads.shutdown();
            }
        }

        private static void untilItDiedAndLives(Daemon daemon, AtomicInteger answered) {
            boolean died = false;
            while (true) {
                try {
                    daemon.hardware();
                    daemon.domains();
                    if (died) {
                        return;
                    }
                    if (answered.incrementAndGet() == THREADS) {
                        System.out.println(ASK);
                    }
                } catch (HypervisorException e) {
                    died = true;
                    Pause.aMoment();
                }
            }
        }
    }

    @Test
    void none_of_them_uses_what_another_one_has_closed() throws IOException, InterruptedException {
        Qemu qemu = Qemu.required();
        Process callers =
                Jvm.start(Callers.class, List.empty(), qemu.node().uri().toString());
        List<String> said = List.empty();
        try (BufferedReader out = callers.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said = said.append(line);
                if (line.equals(ASK)) {
                    qemu.killDaemon();
                }
            }
        }
        assertThat(callers.waitFor()).isZero();
        assertThat(said.count(LIVES::equals)).isEqualTo(DEATHS);
        // What libvirt says of something that was freed: "… is not a virObjectLockable instance".
        assertThat(said).noneMatch(line -> line.contains("virObject"));
    }
}
