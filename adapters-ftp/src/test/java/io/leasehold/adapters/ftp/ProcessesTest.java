package io.leasehold.adapters.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.TransferException;
import io.leasehold.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes in processes of their own, on one folder: what takes long on one is begun by no other, and ends if it dies. */
class ProcessesTest {

    @TempDir
    private Path place;

    private Host host;
    private Transfers transfers;

    @BeforeEach
    void prepare() throws IOException {
        host = new Host(Files.createDirectory(place.resolve("sessions")));
        transfers = host.node();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void who_opens_a_session_that_another_process_is_opening_is_told_to_come_back() throws IOException {
        Client.needs("curl");
        try (OtherProcess other = OtherProcess.writing(host.folder)) {
            assertThatExceptionOfType(TransferException.class)
                    .isThrownBy(this::open)
                    .havingCause()
                    .withMessageStartingWith("another node is at work on the session");
            assertThat(transfers.session(OtherProcess.SESSION)).isEmpty();

            String[] told = other.finish();

            assertContentIsWhole();
            Credentials theirs = new Credentials(open().addresses(), told[0], told[1]);
            assertThat(getsIn(theirs))
                    .as("credentials in place of which there are others")
                    .isFalse();
        }
        assertThat(getsIn(open())).isTrue();
    }

    @Test
    void what_a_process_died_over_is_made_anew_by_another() throws IOException {
        OtherProcess.writing(host.folder).dies();

        open();

        assertContentIsWhole();
        assertThat(host.folders().head()).isDirectoryNotContaining("glob:**/incoming-*");
    }

    private Credentials open() {
        return transfers.open(
                OtherProcess.SESSION, Samples.machine(OtherProcess.SESSION.contract()), Locale.ENGLISH, Host.TODAY);
    }

    private boolean getsIn(Credentials credentials) {
        return new Client(place).curl(credentials, "").well();
    }

    private void assertContentIsWhole() throws IOException {
        assertThat(host.folders().head().resolve("content").resolve(Host.DISK))
                .hasBinaryContent(host.disk(Samples.machine(OtherProcess.SESSION.contract())));
    }
}
