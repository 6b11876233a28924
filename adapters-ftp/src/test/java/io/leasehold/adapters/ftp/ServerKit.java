package io.leasehold.adapters.ftp;

import io.leasehold.ports.transfer.SessionId;
import io.leasehold.ports.transfer.TransferServer;
import io.leasehold.testkit.transfer.TransferServerKit;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The port's contract on a real server; it is taken away by taking its folder away. */
abstract class ServerKit extends TransferServerKit {

    @TempDir
    private Path place;

    private Host host;
    private Transfers transfers;

    Client client() {
        return new Client(place);
    }

    @Override
    protected TransferServer newServer() {
        try {
            host = new Host(Files.createDirectory(place.resolve("sessions")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        transfers = host.node(with -> with.failedLoginsAtMost(1_000, 1_000));
        return transfers;
    }

    @Override
    protected Option<LocalDate> openThrough(SessionId session) {
        return transfers.session(session).map(TransferSession::through);
    }

    @Override
    protected void takeAway() {
        move(host.folder, place.resolve("away"));
    }

    @Override
    protected void bringBack() {
        move(place.resolve("away"), host.folder);
    }

    @AfterEach
    final void stop() {
        host.close();
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
