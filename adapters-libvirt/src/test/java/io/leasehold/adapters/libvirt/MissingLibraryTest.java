package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.List;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine without libvirt, or with one that cannot be loaded. */
class MissingLibraryTest {

    /** Asks twice, for what could not be loaded is not tried again. */
    public static final class Asks {

        private Asks() {}

        public static void main(String[] arguments) {
            try (Daemon daemon = new LibvirtDaemon(URI.create("test:///default"))) {
                for (int time = 0; time < 2; time++) {
                    try {
                        daemon.domains();
                    } catch (HypervisorException e) {
                        System.out.println("refused: " + e.getMessage());
                    }
                }
            }
        }
    }

    @Test
    void without_the_library_it_is_said_each_time_what_to_install(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("libvirt.so"), "no library");
        Process asks =
                Jvm.start(Asks.class, List.of("-Djna.library.path=" + folder, "-Djna.platform.library.path=" + folder));
        assertThat(Jvm.output(asks).lines().filter(line -> line.startsWith("refused: ")))
                .hasSize(2)
                .allMatch(line -> line.contains("no libvirt library") && line.contains("libvirt0"));
    }
}
