package io.leasehold.adapters.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.testkit.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can do: be overheard, write, leave the folder, or guess for long. */
class ProtectionTest {

    private static final SessionId SESSION = new SessionId(new ContractId("c1"), "export-1");

    @TempDir
    private Path place;

    private Host host;
    private Client client;

    @Nullable
    private Path link;

    @BeforeEach
    void prepare() throws IOException {
        host = new Host(Files.createDirectory(place.resolve("sessions")));
        host.diskBytes = 1_000;
        client = new Client(Files.createDirectory(place.resolve("client")));
    }

    @AfterEach
    void stop() throws IOException {
        host.close();
        if (link != null) {
            // JUnit would say aloud that it removes what leads out of its folder.
            Files.delete(link);
        }
    }

    @Test
    void nobody_logs_in_before_the_connection_is_encrypted() throws IOException {
        try (Telnet telnet = connect(host.node())) {
            assertThat(telnet.says("USER somebody")).startsWith("530 ");
            assertThat(telnet.says("PASS something")).startsWith("530 ");
            assertThat(telnet.says("LIST")).startsWith("530 ");
        }
    }

    @Test
    void what_somebody_slipped_in_before_the_encryption_does_not_count() throws IOException {
        Transfers transfers = host.node();
        Credentials credentials = open(transfers);
        try (Telnet telnet = connect(transfers)) {
            String answer = telnet.says("AUTH TLS", "USER " + credentials.user());
            assertThat(answer).startsWith("234 ");
            assertThat(telnet.encrypts().reply()).startsWith("530 ");
            assertThat(telnet.says("PASS " + credentials.password())).startsWith("503 ");
        }
    }

    @Test
    void files_and_listings_are_encrypted_or_not_sent() throws IOException {
        Transfers transfers = host.node();
        try (Telnet telnet = loggedIn(transfers, open(transfers))) {
            assertThat(telnet.says("PROT C")).startsWith("534 ");
            assertThat(telnet.says("EPSV")).startsWith("229 ");
            assertThat(telnet.says("LIST")).startsWith("522 ");
            assertThat(telnet.says("MLSD")).startsWith("522 ");
            assertThat(telnet.says("NLST")).startsWith("522 ");
            assertThat(telnet.says("RETR " + Host.DISK)).startsWith("522 ");
            assertThat(telnet.says("PROT P")).startsWith("200 ");
        }
    }

    @Test
    void plain_ftp_is_for_hosts_whose_terms_say_so() throws IOException {
        Client.needs("curl");
        Transfers transfers = host.node(Host.offering(TransferProtocol.FTPS, TransferProtocol.FTP), with -> with);
        Credentials credentials = open(transfers);
        int port = transfers.port(TransferProtocol.FTP).get();
        assertThat(credentials.addresses().map(address -> address.uri().toString()))
                .containsExactly("ftpes://localhost:" + port, "ftp://localhost:" + port);
        try (Telnet telnet = connect(transfers)) {
            assertThat(telnet.says("USER " + credentials.user())).startsWith("331 ");
            assertThat(telnet.says("PASS " + credentials.password())).startsWith("230 ");
        }
        assertThat(client.curl(credentials, Host.DISK, "-o", "fetched").well()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOR x",
                "APPE disk.qcow2",
                "STOU",
                "DELE disk.qcow2",
                "MKD x",
                "RMD /",
                "RNFR disk.qcow2",
                "RNTO y",
                "MFMT 20200101000000 disk.qcow2"
            })
    void nothing_is_changed_by_ftp(String command) throws IOException {
        Transfers transfers = host.node();
        try (Telnet telnet = loggedIn(transfers, open(transfers))) {
            assertThat(telnet.says(command)).isEqualTo("550 Nothing can be changed here.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PORT 127,0,0,1,10,10", "EPRT |1|127.0.0.1|2570|", "SITE WHO", "MD5 disk.qcow2", "REIN"})
    void what_is_not_needed_is_not_offered(String command) throws IOException {
        Transfers transfers = host.node();
        try (Telnet telnet = loggedIn(transfers, open(transfers))) {
            assertThat(telnet.says(command)).startsWith("502 ");
            assertThat(telnet.says("MODE Z")).startsWith("504 ");
            assertThat(telnet.says("FEAT")).contains("REST STREAM", "EPSV").doesNotContain("MODE Z", "MD5");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "put askpass", "rm disk.qcow2", "mkdir x", "rmdir /", "rename disk.qcow2 y", "ln -s /etc/passwd x",
                "ln disk.qcow2 x", "chmod 777 disk.qcow2", "get /etc/passwd", "get ../session.json", "cd content",
                        "ls ../.."
            })
    void nothing_is_changed_and_nothing_else_is_reached_by_sftp(String command) throws IOException {
        Client.needs("sftp");
        Transfers transfers = host.node();
        Credentials credentials = open(transfers);
        Path content = host.folders().head().resolve("content");
        linkPasswords(content);

        Client.Ended ended = client.sftp(credentials, command);

        assertThat(ended.said()).doesNotContain("root:");
        if (command.equals("ls ../..")) {
            assertThat(ended.said()).contains("disk.qcow2").doesNotContain("session", "passwd");
        } else {
            assertThat(ended.well()).isFalse();
        }
        assertThat(new Shelf(content).names())
                .containsExactly("README.txt", "SHA256SUMS", "disk.qcow2", "machine.json");
        assertThat(client.folder().resolve("passwd")).doesNotExist();
        assertThat(client.sftp(credentials, "get passwd").well()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../session.json", "/etc/passwd", "//etc/passwd", "passwd", "content/disk.qcow2", "DISK.qcow2"})
    void nothing_else_is_reached_by_ftp(String name) throws IOException {
        Transfers transfers = host.node();
        Credentials credentials = open(transfers);
        linkPasswords(host.folders().head().resolve("content"));
        try (Telnet telnet = loggedIn(transfers, credentials)) {
            telnet.says("PROT P");
            telnet.says("EPSV");
            assertThat(telnet.says("RETR " + name)).startsWith("550 ");
            assertThat(telnet.says("SIZE " + name)).startsWith("550 ");
            assertThat(telnet.says("MDTM " + name)).startsWith("550 ");
            assertThat(telnet.says("CWD " + name)).startsWith("550 ");
            assertThat(telnet.says("PWD")).startsWith("257 \"/\"");
        }
    }

    private void linkPasswords(Path content) throws IOException {
        link = Files.createSymbolicLink(content.resolve("passwd"), Path.of("/etc/passwd"));
    }

    @Test
    void a_customer_is_told_the_fingerprint_of_the_key_that_sftp_shows() {
        Client.needs("ssh-keyscan", "ssh-keygen");
        Credentials credentials = open(host.node());

        String told =
                credentials.address(TransferProtocol.SFTP).get().hostKeys().single();

        assertThat(client.fingerprint(credentials)).contains(" " + told + " ");
    }

    @Test
    void sftp_runs_no_command_and_opens_no_shell() throws Exception {
        Client.needs("ssh");
        Transfers transfers = host.node();
        Credentials credentials = open(transfers);
        client.sftp(credentials, "pwd");

        assertThat(client.ssh(credentials, "id").well()).isFalse();
        assertThat(client.ssh(credentials).well()).isFalse();
    }

    @Test
    void who_fails_too_often_is_refused_for_a_while_even_with_the_right_password() {
        Client.needs("curl");
        Transfers transfers = host.node(with -> with.failedLoginsAtMost(2, 100));
        Credentials credentials = open(transfers);
        Credentials wrong = new Credentials(credentials.addresses(), credentials.user(), "wrong");
        assertThat(client.curl(wrong, "").well()).isFalse();
        assertThat(client.curl(credentials, "").well()).isTrue();
        assertThat(client.curl(wrong, "").well()).isFalse();

        assertThat(client.curl(credentials, "").well()).isFalse();

        host.clock.set(host.clock.instant().plusSeconds(600));
        assertThat(client.curl(credentials, "").well()).isTrue();
    }

    @Test
    void there_are_as_many_connections_as_the_host_wants_and_no_more() throws IOException {
        Transfers transfers = host.node(with -> with.connectionsAtMost(10, 2, 10));
        try (Telnet one = connect(transfers);
                Telnet two = connect(transfers)) {
            assertThat(one.says("NOOP")).isNotEmpty();
            try (Telnet three = connect(transfers)) {
                assertThat(three.says("NOOP")).isEmpty();
            } catch (IOException e) {
                // Cut off before it could ask.
            }
            assertThat(two.says("NOOP")).isNotEmpty();
        }
        Await.until("somebody else can come", () -> transfers.isReachable());
    }

    @Test
    void a_session_is_visited_by_as_many_as_the_host_wants_and_no_more() throws IOException {
        Transfers transfers = host.node(with -> with.connectionsAtMost(10, 10, 1));
        Credentials credentials = open(transfers);
        try (Telnet one = loggedIn(transfers, credentials);
                Telnet two = connect(transfers)) {
            two.says("AUTH TLS");
            two.encrypts();
            two.says("USER " + credentials.user());
            assertThat(two.says("PASS " + credentials.password())).startsWith("530 ");
            assertThat(one.says("NOOP")).startsWith("200 ");
        }
    }

    @Test
    void connections_for_files_are_offered_where_the_host_says() throws IOException {
        Transfers transfers = host.node(with -> {
            try {
                return with.passivePorts(50_700, 50_710).passiveAddress(InetAddress.getByName("192.0.2.7"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        try (Telnet telnet = loggedIn(transfers, open(transfers))) {
            assertThat(telnet.says("PASV")).matches(".*\\(192,0,2,7,198,(1[2-9]|2[0-2])\\).*");
            assertThat(telnet.says("EPSV")).matches(".*\\(\\|\\|\\|507(0[0-9]|10)\\|\\).*");
        }
    }

    private Credentials open(Transfers transfers) {
        return transfers.open(SESSION, Samples.machine(SESSION.contract()), Locale.ENGLISH, Host.TODAY);
    }

    private static Telnet connect(Transfers transfers) throws IOException {
        return new Telnet(transfers.port(TransferProtocol.FTPS).get());
    }

    private static Telnet loggedIn(Transfers transfers, Credentials credentials) throws IOException {
        return connect(transfers).entersAs(credentials);
    }
}
