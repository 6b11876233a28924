package io.leasehold.adapters.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Address;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.ports.transfer.TransferException;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions in a folder: over restarts, on several nodes, whatever fails on the way. */
class SessionsTest {

    private static final SessionId SESSION = new SessionId(new ContractId("../c1 ☃"), "export-1");
    private static final MachineId MACHINE = Samples.machine(SESSION.contract());

    @TempDir
    private Path place;

    private Host host;

    @BeforeEach
    void prepare() throws IOException {
        host = new Host(Files.createDirectory(place.resolve("sessions")));
        host.diskBytes = 1_000;
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void a_session_outlasts_the_process() {
        Client.needs("curl");
        Transfers former = host.node();
        Credentials credentials = open(former);
        former.close();
        Transfers latter = host.node();

        assertThat(latter.session(SESSION).get().through()).isEqualTo(Host.TODAY);
        assertThat(getsIn(latter, credentials)).isTrue();
    }

    @Test
    void every_node_lets_a_customer_in_and_none_after_another_closed_the_session() {
        Client.needs("curl");
        Transfers one = host.node();
        Transfers other = host.node();
        Credentials credentials = open(one);
        assertThat(getsIn(other, credentials)).isTrue();

        other.close(SESSION);

        assertThat(getsIn(one, credentials)).isFalse();
        assertThat(getsIn(other, credentials)).isFalse();
    }

    @Test
    void a_closed_session_leaves_nothing_behind() throws IOException {
        Transfers transfers = host.node();
        open(transfers);
        assertThat(host.folders()).hasSize(1);

        transfers.close(SESSION);

        assertThat(host.folders()).isEmpty();
        assertThat(host.folder.resolve("trash")).isEmptyDirectory();
        assertThat(transfers.sessions()).isEmpty();
    }

    @Test
    void what_a_dead_process_did_not_delete_is_deleted_by_the_next() throws IOException {
        Transfers transfers = host.node();
        Files.createDirectories(host.folder.resolve("trash/left/content"));
        Files.writeString(host.folder.resolve("trash/left/content/disk.qcow2"), "x");

        transfers.tidyUp();

        assertThat(host.folder.resolve("trash")).isEmptyDirectory();
    }

    @Test
    void nothing_that_is_stored_tells_the_password() throws IOException {
        Credentials credentials = open(host.node());

        try (var files = Files.walk(host.folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(credentials.password());
            }
        }
        assertThat(credentials.password()).matches("[a-z2-7]{26}");
    }

    @Test
    void content_that_failed_is_made_anew_and_never_seen_in_part() throws IOException {
        Transfers transfers = host.node();
        host.source = (machine, to) -> {
            Files.writeString(to.resolve("part-of-a-disk"), "x");
            throw new IOException("the disk is full");
        };
        assertThatExceptionOfType(TransferException.class).isThrownBy(() -> open(transfers));
        assertThat(transfers.session(SESSION)).isEmpty();

        host.source = host::disk;
        open(transfers);

        assertThat(files()).containsExactly("README.txt", "SHA256SUMS", "disk.qcow2", "machine.json");
    }

    @Test
    void content_is_made_once_however_often_a_session_is_opened() {
        Transfers transfers = host.node();
        AtomicInteger asked = new AtomicInteger();
        host.source = (machine, to) -> {
            asked.incrementAndGet();
            return host.disk(machine, to);
        };

        open(transfers);
        open(transfers);

        assertThat(asked).hasValue(1);
    }

    @Test
    void while_one_node_makes_the_content_another_is_told_to_come_back() {
        Transfers one = host.node();
        Transfers other = host.node();
        host.source = (machine, to) -> {
            assertThatExceptionOfType(TransferException.class).isThrownBy(() -> open(other));
            return host.disk(machine, to);
        };

        open(one);

        assertThat(other.session(SESSION)).isNotEmpty();
    }

    @Test
    void who_still_makes_the_content_of_a_session_that_was_closed_spoils_none_that_is_made_anew() throws Exception {
        Transfers one = host.node();
        Transfers other = host.node();
        CountDownLatch anew = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        AtomicReference<Future<Credentials>> opening = new AtomicReference<>();
        host.source = (machine, to) -> {
            if (asked.incrementAndGet() == 1) {
                one.close(SESSION);
                opening.set(elsewhere.submit(() -> open(other)));
                await(anew);
                return Host.DESCRIPTION;
            }
            Files.writeString(to.resolve(Host.DISK), "a part");
            anew.countDown();
            await(late);
            return host.disk(machine, to);
        };

        try {
            assertThatExceptionOfType(TransferException.class).isThrownBy(() -> open(one));
            late.countDown();
            opening.get().get();
        } finally {
            late.countDown();
            elsewhere.shutdown();
        }

        assertThat(content().resolve(Host.DISK)).hasBinaryContent(host.disk(MACHINE));
    }

    @Test
    void a_session_never_holds_the_content_of_another_machine() {
        Transfers transfers = host.node();
        open(transfers);

        assertThatExceptionOfType(TransferException.class)
                .isThrownBy(() -> transfers.open(SESSION, new MachineId(new UUID(1, 2)), Locale.ENGLISH, Host.TODAY))
                .havingCause()
                .withMessage("the session holds the content of another machine");
    }

    @Test
    void what_is_not_a_plain_file_is_no_content() {
        Transfers transfers = host.node();
        host.source = (machine, to) -> {
            Files.createSymbolicLink(to.resolve("disk.qcow2"), Path.of("/etc/passwd"));
            return Host.DESCRIPTION;
        };
        assertThatExceptionOfType(TransferException.class)
                .isThrownBy(() -> open(transfers))
                .havingCause()
                .withMessage("the content of a machine cannot hold \"disk.qcow2\"");

        host.source = (machine, to) -> {
            Files.writeString(to.resolve("SHA256SUMS"), "x");
            return Host.DESCRIPTION;
        };
        assertThatExceptionOfType(TransferException.class)
                .isThrownBy(() -> open(transfers))
                .havingCause()
                .withMessage("the content of a machine cannot hold \"SHA256SUMS\"");

        host.source = (machine, to) -> Host.DESCRIPTION;
        assertThatExceptionOfType(TransferException.class)
                .isThrownBy(() -> open(transfers))
                .havingCause()
                .withMessage("the content of a machine holds no file");
    }

    @Test
    void the_machine_is_described() throws IOException {
        open(host.node());

        JsonNode described =
                new ObjectMapper().readTree(content().resolve("machine.json").toFile());

        assertThat(described.get("machine").textValue()).isEqualTo(MACHINE.toString());
        assertThat(described.get("system").textValue()).isEqualTo("debian-12");
        assertThat(described.get("vcpus").intValue()).isEqualTo(2);
        assertThat(described.get("memoryGiB").intValue()).isEqualTo(4);
        assertThat(described.get("diskGiB").intValue()).isEqualTo(80);
        assertThat(described.get("files").get(0).get("name").textValue()).isEqualTo("disk.qcow2");
        assertThat(described.get("files").get(0).get("bytes").intValue()).isEqualTo(1_000);
    }

    @Test
    void a_customer_is_told_what_to_do_in_their_language_and_in_english_otherwise() throws IOException {
        Transfers transfers = host.node();

        transfers.open(SESSION, MACHINE, Locale.CANADA_FRENCH, Host.TODAY);
        assertThat(content().resolve("README.txt"))
                .content()
                .contains("LE CONTENU DE VOTRE SERVEUR", "-O vmdk disk.qcow2 disk.vmdk")
                .doesNotContain("${");
        transfers.close(SESSION);

        transfers.open(SESSION, MACHINE, Locale.JAPAN, Host.TODAY);
        assertThat(content().resolve("README.txt"))
                .content()
                .contains("THE CONTENT OF YOUR SERVER", "-O vmdk disk.qcow2 disk.vmdk")
                .doesNotContain("${");
    }

    @Test
    void a_session_that_nobody_closes_is_deleted_after_a_time_and_not_before() {
        Transfers transfers = host.node();
        open(transfers);

        host.clock.set(Host.TODAY.plusDays(30), LocalTime.MAX);
        transfers.tidyUp();
        assertThat(transfers.session(SESSION)).isNotEmpty();

        host.clock.set(Host.TODAY.plusDays(31), LocalTime.MIN);
        transfers.tidyUp();
        assertThat(transfers.session(SESSION)).isEmpty();
    }

    @Test
    void extending_a_session_that_is_not_there_opens_none() throws IOException {
        Transfers transfers = host.node();

        assertThatExceptionOfType(TransferException.class)
                .isThrownBy(() -> transfers.extend(SESSION, Host.TODAY.plusDays(1)))
                .havingCause()
                .withMessage("there is no session ../c1 ☃/export-1");

        assertThat(host.folders()).isEmpty();
    }

    @Test
    void a_server_that_was_stopped_is_not_reachable() {
        Transfers transfers = host.node();
        assertThat(transfers.isReachable()).isTrue();

        transfers.close();

        assertThat(transfers.isReachable()).isFalse();
        assertThatExceptionOfType(TransferException.class).isThrownBy(() -> open(transfers));
    }

    @Test
    void the_terms_say_what_is_offered() {
        Transfers transfers = host.node(Host.offering(TransferProtocol.SFTP), with -> with);

        assertThat(open(transfers).addresses().map(Address::protocol)).containsExactly(TransferProtocol.SFTP);
        assertThat(transfers.port(TransferProtocol.FTPS)).isEmpty();
        assertThat(transfers.isReachable()).isTrue();
        Transfers both = host.node();
        assertThat(open(both).addresses().map(address -> address.uri().toString()))
                .containsExactly(
                        "ftpes://localhost:" + both.port(TransferProtocol.FTPS).get(),
                        "sftp://localhost:" + both.port(TransferProtocol.SFTP).get());
    }

    @Test
    void ftps_without_a_certificate_is_not_started() {
        TransfersBuilder without =
                Transfers.of(host.folder, host.source, host.clock, Host.offering(TransferProtocol.FTPS));

        assertThatIllegalStateException()
                .isThrownBy(without::start)
                .withMessage("FTPS is offered and has no certificate: call tls(…)");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Credentials open(Transfers transfers) {
        return transfers.open(SESSION, MACHINE, Locale.ENGLISH, Host.TODAY);
    }

    private boolean getsIn(Transfers node, Credentials credentials) {
        Address address = Address.of(
                TransferProtocol.FTPS,
                "ftpes://localhost:" + node.port(TransferProtocol.FTPS).get());
        return new Client(place)
                .curl(new Credentials(List.of(address), credentials.user(), credentials.password()), "")
                .well();
    }

    private Path content() throws IOException {
        return host.folders().head().resolve("content");
    }

    private java.util.List<String> files() throws IOException {
        return new Shelf(content()).names().asJava();
    }
}
