package io.leasehold.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.jna.NativeLibrary;
import io.leasehold.testkit.Prerequisite;
import io.vavr.control.Try;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a server on libvirt. */
class OnLibvirtTest {

    @Test
    void on_the_test_driver_it_leads_from_the_order_to_the_certificate_without_what_needs_disks() throws IOException {
        Prerequisite.require(
                Try.of(() -> NativeLibrary.getInstance("virt")).isSuccess(), "no libvirt library: install libvirt0");
        assertThat(printed())
                .contains("It cannot\n  - enlarge a disk", Where.USAGE)
                .containsPattern("(?m)^At test:///.*/node.xml run 0 servers$")
                .containsPattern("(?m)^2026-03-01 +[0-9.]+ s  ordered and paid$")
                .containsPattern("(?m)^2026-03-01 .* activated, server [0-9a-f-]{36} boots")
                .containsPattern("(?m)^2026-03-11 .* 1 processor, 3 GiB of memory, 20 GiB of disk; RESTART accepted")
                .containsPattern("(?m)^2026-03-11 .* snapshot taken: grown$")
                .containsPattern("(?m)^2026-03-11 left out  the export, fetched by FTPS$")
                .containsPattern("(?m)^2026-03-29 .* not renewed: Expired, shut down")
                .containsPattern("(?m)^2026-03-29 left out  its content, fetched by FTPS$")
                .containsPattern("(?m)^2026-04-13 .* deleted: Certificate\\[machine=.*, deletedOn=2026-04-13, ");
    }

    @Test
    @Tag("qemu")
    void on_qemu_it_leads_from_the_order_to_the_certificate() throws IOException {
        String uri = System.getenv("LEASEHOLD_LIBVIRT_URI");
        Prerequisite.require(uri != null, "LEASEHOLD_LIBVIRT_URI names no libvirt to run servers on");
        assertThat(printed(uri, "domain=qemu", "bridge=lease0", "image=guest.qcow2"))
                .containsPattern("(?m)^2026-03-01 .* ordered and paid$")
                .containsPattern("(?m)^2026-03-01 .* activated, server [0-9a-f-]{36} boots")
                .containsPattern("(?m)^2026-03-11 .* 1 processor, 3 GiB of memory, 30 GiB of disk; RESTART accepted")
                .containsPattern("(?m)^2026-03-11 .* snapshot taken: grown$")
                .containsPattern("(?m)^2026-03-11 .* fetched by FTPS: [0-9]{7,} bytes of disk.qcow2.gz$")
                .containsPattern("(?m)^2026-03-28 .* not renewed: Expired, shut down, retrieval opened$")
                .containsPattern("(?m)^2026-03-28 .* its content, fetched by FTPS: [0-9]{7,} bytes of disk.qcow2.gz$")
                .containsPattern("(?m)^2026-04-12 .* deleted: Certificate\\[machine=.*, deletedOn=2026-04-12, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain=xen", "bridge", "bridge=a network=b", "colour=blue", "image=../passwd"})
    void what_is_not_understood_is_refused(String settings) {
        assertThatIllegalArgumentException().isThrownBy(() -> printed(("qemu:///system " + settings).split(" ")));
    }

    private static String printed(String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OnLibvirt.run(new PrintStream(out, true, StandardCharsets.UTF_8), args);
        return out.toString(StandardCharsets.UTF_8);
    }
}
