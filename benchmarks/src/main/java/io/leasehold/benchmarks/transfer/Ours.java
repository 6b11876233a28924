package io.leasehold.benchmarks.transfer;

import io.leasehold.adapters.ftp.MachineDescription;
import io.leasehold.adapters.ftp.Transfers;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The adapter, with a session that holds the file. */
record Ours(Transfers transfers, Place place) implements AutoCloseable {

    static Ours started(Ground ground) throws IOException, GeneralSecurityException {
        SSLContext tls = tls(ground.folder().resolve("keys.p12"));
        Path sessions = Files.createDirectory(ground.folder().resolve("sessions"));
        Transfers.initialise(sessions);
        Transfers transfers = Transfers.of(
                        sessions,
                        (machine, to) -> {
                            Files.createLink(to.resolve(Ground.FILE), ground.file());
                            return new MachineDescription(new SystemId("none"), new Resources(1, 1, 1));
                        },
                        Clock.systemUTC(),
                        Terms.reference())
                .bindTo(InetAddress.getLoopbackAddress())
                .ftpPort(0)
                .sftpPort(0)
                .passivePorts(0, 0)
                .tls(() -> tls)
                .start();
        Credentials credentials = transfers.open(
                new SessionId(new ContractId("c1"), "export-1"),
                new MachineId(new UUID(0, 1)),
                Locale.ENGLISH,
                LocalDate.now(ZoneOffset.UTC).plusDays(7));
        return new Ours(
                transfers,
                new Place(
                        transfers.port(TransferProtocol.FTPS).get(),
                        transfers.port(TransferProtocol.SFTP).get(),
                        credentials.user(),
                        credentials.password(),
                        credentials.user(),
                        "/" + Ground.FILE));
    }

    private static SSLContext tls(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, Ground.SECRET.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, Ground.SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        transfers.close();
    }
}
