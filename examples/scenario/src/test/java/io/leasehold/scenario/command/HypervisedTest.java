package io.leasehold.scenario.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.adapters.libvirt.DomainType;
import io.leasehold.adapters.libvirt.HostNode;
import io.leasehold.adapters.libvirt.LibvirtHost;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.testkit.Prerequisite;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios whose servers are to run in earnest. */
class HypervisedTest {

    /** Everything that is done to a server on its way, and a fault on the day on which it is deleted. */
    private static final String SCENARIO = """
            name: On a real hypervisor
            start: 2026-01-31
            until: 2026-03-12
            catalog:
              systems: [debian-12]
              vat: [{country: FR, rate: 20, from: 2014-01-01}]
              tariffs:
                - announced: 2025-11-01
                  effective: 2025-12-01
                  export: 15.00
                  extras: {vcpu: 4.00, memoryGiB: 2.50, diskGiB: 0.10}
                  solutions:
                    - {id: vps-s, type: TURNKEY, vcpus: 1, memoryGiB: 1, diskGiB: 2, monthly: 10.00, max: {vcpus: 2, memoryGiB: 2, diskGiB: 4}}
                  applications: [{id: wordpress, install: 0, monthly: 0}]
            customers:
              - {id: alice, firstName: Alice, lastName: Martin, email: alice@example.org, country: FR}
            steps:
              - {on: 2026-01-31, order: {contract: c1, customer: alice, solution: vps-s, system: debian-12, length: P1M, method: VISA, consent: true, applications: [wordpress]}}
              - {on: 2026-02-01, firewall: {contract: c1, rules: [{ports: 25, action: DROP}]}}
              - {on: 2026-02-02, snapshot: {contract: c1, name: first}}
              - {on: 2026-02-03, upgrade: {contract: c1, add: {memoryGiB: 1, diskGiB: 1}, acknowledge: RESTART, method: VISA}}
              - {on: 2026-02-04, restoreSnapshot: {contract: c1, name: first, acknowledge: RESTART}}
              - {on: 2026-02-05, export: {contract: c1, method: PAYPAL}}
              - {on: 2026-03-08, fault: {part: hypervisor, days: 3}}
            """;

    private static final SystemId DEBIAN = new SystemId("debian-12");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
    }

    @Test
    @Tag("qemu")
    void servers_that_ran_leave_the_bytes_of_simulated_ones_and_nothing_else() throws IOException {
        String uri = libvirt();
        String timeline = simulated(file);
        assertThat(timeline)
                .contains("\"application-installed\"", "\"firewall-set\"", "\"snapshot-restored\"", "\"upgraded\"")
                .contains("\"export-opened\"", "{\"on\":\"2026-03-11\",\"contract\":\"c1\",\"event\":\"deleted\"");
        try (LibvirtHost host = LibvirtHost.on(HostNode.at(uri))
                .domainType(DomainType.QEMU)
                .bridge("lease0")
                .image(DEBIAN, "guest.qcow2")
                .build()) {
            MachineId machine = machineOf(timeline);
            // As a run leaves it that was broken off.
            host.create(machine, DEBIAN, new Resources(1, 1, 1));
            assertThat(host.list()).contains(machine);
            assertSameBytes(file, uri);
            assertThat(host.list()).doesNotContain(machine);
        }
    }

    @Test
    @Tag("qemu")
    void the_worked_example_runs_on_a_real_hypervisor() throws IOException {
        String uri = libvirt();
        Path example = Path.of("scenarios", "worked-example-not-renewed.yaml");
        assertThat(simulated(example)).contains("\"upgraded\"", "\"deleted\"");
        assertSameBytes(example, uri);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--hypervisor qemu:///system | --hypervisor needs --adapters embedded",
                "--hypervisor qemu:///system --adapters memory | --hypervisor needs --adapters embedded",
                "--adapters embedded --image some.qcow2 | Missing required argument(s): --hypervisor=URI",
                "--adapters embedded --bridge br0 | Missing required argument(s): --hypervisor=URI",
                "--adapters embedded --hypervisor qemu:///system --bridge a --network b | not on both",
                "--adapters embedded --hypervisor qemu:///system --bridge a/b | 'a/b'",
                "--adapters embedded --hypervisor qemu:///system --image ../passwd | '../passwd'",
                "--adapters embedded --hypervisor qemu:///system --domain-type xen | '--domain-type'",
                "--adapters embedded --hypervisor qemu:^ | '--hypervisor'"
            },
            quoteCharacter = '"')
    void what_does_not_go_together_is_refused_before_anything_happens(String options, String why) {
        Terminal terminal = run(folder.resolve("out"), options.split(" "));
        assertThat(terminal.exit()).isEqualTo(2);
        assertThat(terminal.err()).contains(why).contains("Usage: leasehold run");
        assertThat(terminal.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** On a machine without libvirt there is no library, elsewhere no socket. */
    @Test
    void a_hypervisor_that_cannot_be_reached_fails_the_run_and_nothing_is_written() {
        String nowhere = "qemu+unix:///system?socket="
                + URLEncoder.encode(folder.resolve("nowhere").toString(), StandardCharsets.UTF_8);
        Terminal terminal = run(folder.resolve("out"), "--adapters", "embedded", "--hypervisor", nowhere);
        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.err()).startsWith("failed: ").contains("libvirt");
        assertThat(terminal.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "demo"})
    void help_tells_of_it(String command) {
        assertThat(Terminal.of(command, "--help").out())
                .contains("--hypervisor=URI", "--domain-type=qemu|kvm", "--image=VOLUME", "--bridge=NAME")
                .contains("--network=NAME", "guest.qcow2", "lease0");
    }

    private static String libvirt() {
        String uri = System.getenv("LEASEHOLD_LIBVIRT_URI");
        Prerequisite.require(uri != null, "LEASEHOLD_LIBVIRT_URI names no libvirt to run servers on");
        return uri;
    }

    private String simulated(Path scenario) throws IOException {
        Path out = folder.resolve("simulated");
        assertThat(Terminal.of("run", scenario, "--out", out).exit()).isZero();
        return Files.readString(out.resolve("timeline.jsonl"));
    }

    private void assertSameBytes(Path scenario, String uri) throws IOException {
        Path out = folder.resolve("real");
        Terminal terminal = Terminal.of("run", scenario, "--out", out, "--adapters", "embedded", "--hypervisor", uri);
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.exit()).isZero();
        assertThat(ScenariosTest.contents(out)).isEqualTo(ScenariosTest.contents(folder.resolve("simulated")));
    }

    /** As its certificate tells. */
    private static MachineId machineOf(String timeline) {
        String id = timeline.replaceFirst("(?s).*\"certificate\":\\{\"machine\":\"([^\"]+)\".*", "$1");
        return new MachineId(UUID.fromString(id));
    }

    private Terminal run(Path out, String... options) {
        Object[] words = new Object[4 + options.length];
        words[0] = "run";
        words[1] = file;
        words[2] = "--out";
        words[3] = out;
        System.arraycopy(options, 0, words, 4, options.length);
        return Terminal.of(words);
    }
}
