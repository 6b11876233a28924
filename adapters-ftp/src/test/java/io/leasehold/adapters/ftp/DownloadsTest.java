package io.leasehold.adapters.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.testkit.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers do, with the programs that they use. */
class DownloadsTest {

    private static final SessionId SESSION = new SessionId(new ContractId("c1"), "export-1");
    private static final MachineId MACHINE = Samples.machine(SESSION.contract());

    @TempDir
    private Path place;

    private Host host;
    private Transfers transfers;
    private Client client;
    private Credentials credentials;

    @BeforeEach
    void open() throws IOException {
        host = new Host(Files.createDirectory(place.resolve("sessions")));
        client = new Client(Files.createDirectory(place.resolve("client")));
        transfers = host.node();
        credentials = transfers.open(SESSION, MACHINE, Locale.ENGLISH, Host.TODAY);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void curl_fetches_a_file_whole() throws IOException {
        Client.needs("curl");

        assertWell(client.curl(credentials, Host.DISK, "-o", "fetched"));

        assertThat(fetched()).isEqualTo(host.disk(MACHINE));
    }

    @Test
    void curl_goes_on_where_it_stopped() throws IOException {
        Client.needs("curl");
        half();

        assertWell(client.curl(credentials, Host.DISK, "-C", "-", "-o", "fetched"));

        assertThat(fetched()).isEqualTo(host.disk(MACHINE));
    }

    @Test
    void curl_lists_the_files_by_name_by_facts_and_at_length() {
        Client.needs("curl");

        assertThat(client.curl(credentials, "", "--list-only").said().lines())
                .containsExactly("README.txt", "SHA256SUMS", "disk.qcow2", "machine.json");
        assertThat(client.curl(credentials, "", "--request", "MLSD").said())
                .containsPattern("Size=3000000;Modify=[0-9.]+;Type=file; disk.qcow2");
        assertThat(client.curl(credentials, "").said()).containsPattern("-r--.* 3000000 .* disk.qcow2");
    }

    @Test
    void lftp_fetches_a_file_whole_and_goes_on_where_it_stopped() throws IOException {
        Client.needs("lftp");

        assertWell(client.lftp(credentials, "get " + Host.DISK + " -o fetched"));
        assertThat(fetched()).isEqualTo(host.disk(MACHINE));

        half();
        assertWell(client.lftp(credentials, "get -c " + Host.DISK + " -o fetched"));
        assertThat(fetched()).isEqualTo(host.disk(MACHINE));
    }

    @Test
    void lftp_fetches_the_whole_folder_over_several_connections() throws IOException {
        Client.needs("lftp");

        assertWell(client.lftp(credentials, "mirror --parallel=3 / all; pget -n 3 " + Host.DISK + " -o fetched"));

        assertThat(fetched()).isEqualTo(host.disk(MACHINE));
        assertThat(client.folder().resolve("all"))
                .isDirectoryContaining("glob:**/SHA256SUMS")
                .isDirectoryContaining("glob:**/machine.json");
    }

    @Test
    void sftp_fetches_a_file_whole_and_goes_on_where_it_stopped() throws IOException {
        Client.needs("sftp");

        assertWell(client.sftp(credentials, "get " + Host.DISK + " fetched"));
        assertThat(fetched()).isEqualTo(host.disk(MACHINE));

        half();
        assertWell(client.sftp(credentials, "reget " + Host.DISK + " fetched"));
        assertThat(fetched()).isEqualTo(host.disk(MACHINE));
    }

    @Test
    void sftp_lists_the_files() {
        Client.needs("sftp");

        assertThat(client.sftp(credentials, "pwd\nls -l").said())
                .contains("/\n")
                .containsPattern("3000000 .* disk.qcow2")
                .contains("README.txt", "SHA256SUMS", "machine.json");
    }

    @Test
    void the_sums_are_right() throws IOException, InterruptedException {
        Client.needs("curl", "sha256sum");

        for (String file : Arrays.asList("README.txt", "SHA256SUMS", Host.DISK, "machine.json")) {
            assertWell(client.curl(credentials, file, "-o", file));
        }

        Process check = new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS")
                .directory(client.folder().toFile())
                .inheritIO()
                .start();
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void the_first_and_the_last_download_are_noted_by_either_protocol() {
        Client.needs("curl", "sftp");
        assertThat(session().firstDownload()).isEmpty();

        assertWell(client.curl(credentials, "README.txt"));
        host.clock.set(Host.TODAY, LocalTime.of(10, 0));
        assertWell(client.sftp(credentials, "get " + Host.DISK));
        Await.until(
                "the end of the download was noted",
                () -> session().lastDownload().exists(last -> last.file().equals(Host.DISK)));
        assertThat(session().firstDownload().get().file()).isEqualTo("README.txt");
        assertThat(session().lastDownload().get().at()).isEqualTo(host.clock.instant());

        host.clock.set(Host.TODAY, LocalTime.of(11, 0));
        assertWell(client.curl(credentials, "machine.json"));
        Await.until(
                "the end of the download was noted",
                () -> session().lastDownload().exists(last -> last.file().equals("machine.json")));
        assertThat(session().firstDownload().get().file()).isEqualTo("README.txt");
    }

    @Test
    void a_part_is_no_download() {
        Client.needs("curl");

        assertThat(client.curl(credentials, Host.DISK, "--range", "0-99", "-o", "part")
                        .code())
                .isIn(0, 18);

        assertThat(session().firstDownload()).isEmpty();
    }

    @Test
    void a_client_comes_by_ipv6() throws IOException {
        Client.needs("curl");
        InetAddress everywhere = InetAddress.getByName("::");
        transfers = host.node(with -> with.bindTo(everywhere).address("[::1]"));
        credentials = transfers.open(SESSION, MACHINE, Locale.ENGLISH, Host.TODAY);

        assertWell(client.curl(credentials, Host.DISK, "-o", "fetched"));

        assertThat(fetched()).isEqualTo(host.disk(MACHINE));
    }

    private TransferSession session() {
        return transfers.session(SESSION).get();
    }

    private byte[] fetched() throws IOException {
        return Files.readAllBytes(client.folder().resolve("fetched"));
    }

    /** The first half of the file is there, as after a connection that broke. */
    private void half() throws IOException {
        byte[] disk = host.disk(MACHINE);
        Files.write(client.folder().resolve("fetched"), Arrays.copyOf(disk, disk.length / 2));
    }

    private static void assertWell(Client.Ended ended) {
        assertThat(ended.code()).as(ended.said()).isZero();
    }
}
