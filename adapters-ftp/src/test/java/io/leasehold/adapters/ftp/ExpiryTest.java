package io.leasehold.adapters.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.testkit.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the time of a session is over nobody gets in, and whoever is in leaves, whatever they are doing. */
class ExpiryTest {

    private static final SessionId SESSION = new SessionId(new ContractId("c1"), "retrieval-2026-03-01");

    @TempDir
    private Path place;

    private Host host;
    private Client client;

    @BeforeEach
    void prepare() throws IOException {
        host = new Host(Files.createDirectory(place.resolve("sessions")));
        host.diskBytes = 20_000_000;
        client = new Client(Files.createDirectory(place.resolve("client")));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void a_session_lasts_to_the_end_of_its_last_day_where_the_host_is() {
        Client.needs("curl", "sftp");
        Transfers transfers = host.node();
        Credentials credentials = open(transfers);

        host.clock.set(Host.TODAY, LocalTime.MAX);
        assertThat(client.curl(credentials, "").well()).isTrue();
        assertThat(client.sftp(credentials, "ls").well()).isTrue();

        host.clock.set(Host.TODAY.plusDays(1), LocalTime.MIN);
        assertThat(client.curl(credentials, "").well()).isFalse();
        assertThat(client.sftp(credentials, "ls").well()).isFalse();
    }

    @Test
    void what_expired_is_open_again_once_it_is_extended() {
        Client.needs("curl");
        Transfers transfers = host.node();
        Credentials credentials = open(transfers);
        host.clock.set(Host.TODAY.plusDays(1), LocalTime.MIN);

        transfers.extend(SESSION, Host.TODAY.plusDays(1));

        assertThat(client.curl(credentials, "").well()).isTrue();
    }

    @Test
    void a_download_by_ftps_ends_with_the_session() throws IOException {
        Transfers transfers = host.node();
        InputStream download = downloadByFtps(transfers, open(transfers));

        host.clock.set(Host.TODAY.plusDays(1), LocalTime.MIN);
        transfers.showOut();

        assertThat(isWhole(download)).isFalse();
        assertThat(transfers.session(SESSION).get().firstDownload()).isEmpty();
    }

    @Test
    void a_download_by_sftp_ends_with_the_session() {
        Client.needs("sftp");
        Transfers transfers = host.node();
        Process download = downloadBySftp(open(transfers));

        host.clock.set(Host.TODAY.plusDays(1), LocalTime.MIN);
        transfers.showOut();

        assertThat(client.end(download).well()).isFalse();
        assertThat(transfers.session(SESSION).get().firstDownload()).isEmpty();
    }

    @Test
    void a_download_ends_when_the_session_is_closed_and_its_content_is_gone() throws IOException {
        Transfers transfers = host.node();
        InputStream download = downloadByFtps(transfers, open(transfers));

        transfers.close(SESSION);

        assertThat(isWhole(download)).isFalse();
        assertThat(host.folders()).isEmpty();
    }

    @Test
    void a_download_ends_when_new_credentials_are_given_out() {
        Client.needs("sftp");
        Transfers transfers = host.node();
        Process download = downloadBySftp(open(transfers));

        open(transfers);

        assertThat(client.end(download).well()).isFalse();
    }

    @Test
    void a_download_from_one_node_ends_by_itself_after_another_closed_the_session() throws IOException {
        Transfers one = host.node(with -> with.lookEvery(Duration.ofMillis(50)));
        Transfers other = host.node();
        InputStream download = downloadByFtps(one, open(one));

        other.close(SESSION);
        Await.until("the visit is over", () -> !one.isVisited());

        assertThat(isWhole(download)).isFalse();
    }

    @Test
    void others_go_on() {
        Client.needs("curl");
        Transfers transfers = host.node();
        SessionId others = new SessionId(new ContractId("c2"), "export-1");
        Credentials theirs =
                transfers.open(others, Samples.machine(others.contract()), Locale.ENGLISH, Host.TODAY.plusDays(1));
        Process download = client.curlStarted(theirs, Host.DISK, "-o", "part", "--limit-rate", "20M");
        started();
        open(transfers);

        host.clock.set(Host.TODAY.plusDays(1), LocalTime.MIN);
        transfers.showOut();
        transfers.close(SESSION);

        assertThat(client.end(download).well()).isTrue();
    }

    private Credentials open(Transfers transfers) {
        return transfers.open(SESSION, Samples.machine(SESSION.contract()), Locale.ENGLISH, Host.TODAY);
    }

    /** A download of which only the first bytes were read. */
    private static InputStream downloadByFtps(Transfers transfers, Credentials credentials) throws IOException {
        int port = transfers.port(TransferProtocol.FTPS).get();
        InputStream download = new Telnet(port).entersAs(credentials).fetches(Host.DISK);
        assertThat(download.readNBytes(1_000)).hasSize(1_000);
        return download;
    }

    private boolean isWhole(InputStream download) {
        try (download) {
            return download.readAllBytes().length + 1_000 == host.diskBytes;
        } catch (IOException e) {
            return false;
        }
    }

    /** Under way, and slow enough to be ended. */
    private Process downloadBySftp(Credentials credentials) {
        Process download =
                client.sftpStarted(credentials, "get " + Host.DISK + " part", "-l", "4000", "-B", "32768", "-R", "4");
        started();
        return download;
    }

    private void started() {
        Path part = client.folder().resolve("part");
        Await.until(
                "a download is under way",
                () -> Files.exists(part) && part.toFile().length() > 0);
    }
}
