package io.leasehold.adapters.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
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

/** Where storage is mounted there is an empty folder as long as it is not: no place without sessions, but the wrong one. */
class StorageTest {

    private static final SessionId SESSION = new SessionId(new ContractId("c1"), "export-1");

    @TempDir
    private Path place;

    private Path mountPoint;
    private Path storage;
    private Host host;

    @BeforeEach
    void prepare() throws IOException {
        mountPoint = Files.createDirectory(place.resolve("mount-point"));
        storage = place.resolve("storage");
        host = new Host(mountPoint);
        host.diskBytes = 1_000;
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void no_server_starts_where_storage_is_not_mounted_and_it_says_what_to_do() throws IOException {
        open(host.node());
        unmount();

        assertThatExceptionOfType(TransferException.class)
                .isThrownBy(host::node)
                .withMessage(
                        "no sessions are kept in " + mountPoint + ": if they are elsewhere, mount the storage there;"
                                + " if it is new, call Transfers.initialise(…) once");

        assertThat(mountPoint).isEmptyDirectory();
    }

    @Test
    void a_server_whose_storage_vanishes_is_not_reachable_and_makes_nothing_anew_until_it_is_back() throws IOException {
        Client.needs("curl");
        Transfers transfers = host.node();
        Credentials credentials = open(transfers);
        unmount();

        assertThat(transfers.isReachable()).isFalse();
        assertThat(getsIn(credentials)).isFalse();
        assertThatExceptionOfType(TransferException.class).isThrownBy(() -> open(transfers));
        assertThatExceptionOfType(TransferException.class)
                .isThrownBy(() -> transfers.extend(SESSION, Host.TODAY.plusDays(1)));
        assertThatExceptionOfType(TransferException.class).isThrownBy(() -> transfers.close(SESSION));
        assertThat(mountPoint).isEmptyDirectory();

        mount();
        assertThat(transfers.isReachable()).isTrue();
        assertThat(getsIn(credentials)).isTrue();
    }

    @Test
    void storage_is_made_ready_once() {
        assertThatExceptionOfType(TransferException.class)
                .isThrownBy(() -> Transfers.initialise(mountPoint))
                .withMessage(mountPoint + " was made ready before");
    }

    @Test
    void what_is_no_folder_is_not_made_ready() {
        assertThatExceptionOfType(TransferException.class)
                .isThrownBy(() -> Transfers.initialise(place.resolve("nowhere")))
                .withMessage("sessions cannot be kept in " + place.resolve("nowhere"));
    }

    private void unmount() throws IOException {
        Files.move(mountPoint, storage);
        Files.createDirectory(mountPoint);
    }

    private void mount() throws IOException {
        Files.delete(mountPoint);
        Files.move(storage, mountPoint);
    }

    private boolean getsIn(Credentials credentials) {
        return new Client(place).curl(credentials, "").well();
    }

    private static Credentials open(Transfers transfers) {
        return transfers.open(SESSION, Samples.machine(SESSION.contract()), Locale.ENGLISH, Host.TODAY);
    }
}
