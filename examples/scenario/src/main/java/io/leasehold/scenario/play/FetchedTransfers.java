package io.leasehold.scenario.play;

import io.leasehold.adapters.ftp.MachineDescription;
import io.leasehold.adapters.ftp.Transfers;
import io.leasehold.adapters.ftp.TransfersBuilder;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.ExportTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.ports.transfer.TransferException;
import io.leasehold.ports.transfer.TransferServer;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import io.vavr.collection.LinkedHashSet;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/**
 * A real transfer server beside the simulated one. Every session is opened on both, and the content is fetched from the
 * real one at once, as a customer would by SFTP. What is told are the credentials of the simulation, which are the same
 * whenever a scenario is played.
 */
final class FetchedTransfers implements TransferServer, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DISK = "disk.raw";

    private final SimulatedTransfers simulated;
    private final TransfersBuilder with;
    /** Started when the first session is opened: most scenarios have none. */
    private Option<Transfers> real = Option.none();

    private Option<SshClient> client = Option.none();

    FetchedTransfers(SimulatedTransfers simulated, Path folder, Clock clock, Terms terms) {
        this.simulated = simulated;
        Terms bySftp = Terms.builder()
                .from(terms)
                .export(new ExportTerms(terms.export().sessionDays(), LinkedHashSet.of(TransferProtocol.SFTP)))
                .build();
        with = Transfers.of(folder, FetchedTransfers::disk, clock, bySftp)
                .bindTo(InetAddress.getLoopbackAddress())
                .address(InetAddress.getLoopbackAddress().getHostAddress())
                .sftpPort(0);
    }

    @Override
    public Credentials open(SessionId session, MachineId machine, Locale language, LocalDate through) {
        Credentials told = simulated.open(session, machine, language, through);
        start();
        String fetched = fetch(real.get().open(session, machine, language, through));
        if (!fetched.equals(content(machine))) {
            throw new TransferException("what was fetched from " + session + " is not what the machine held");
        }
        return told;
    }

    @Override
    public void extend(SessionId session, LocalDate through) {
        simulated.extend(session, through);
        real.forEach(server -> server.extend(session, through));
    }

    @Override
    public void close(SessionId session) {
        simulated.close(session);
        real.forEach(server -> server.close(session));
    }

    @Override
    public boolean isReachable() {
        return simulated.isReachable() && real.forAll(Transfers::isReachable);
    }

    @Override
    public void close() {
        client.forEach(SshClient::stop);
        real.forEach(Transfers::close);
    }

    private void start() {
        if (real.isEmpty()) {
            real = Option.some(with.start());
            SshClient fetching = SshClient.setUpDefaultClient();
            fetching.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            fetching.start();
            client = Option.some(fetching);
        }
    }

    private String fetch(Credentials credentials) {
        URI address = URI.create(credentials.address());
        try (ClientSession connection = client.get()
                .connect(credentials.user(), address.getHost(), address.getPort())
                .verify(PATIENCE)
                .getSession()) {
            connection.addPasswordIdentity(credentials.password());
            connection.auth().verify(PATIENCE);
            try (SftpClient files = SftpClientFactory.instance().createSftpClient(connection);
                    InputStream in = files.read(DISK)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new TransferException("nothing can be fetched", e);
        }
    }

    private static MachineDescription disk(MachineId machine, Path folder) throws IOException {
        Files.writeString(folder.resolve(DISK), content(machine));
        return new MachineDescription(new SystemId("trial"), new Resources(1, 1, 1));
    }

    private static String content(MachineId machine) {
        return ("the disk of " + machine + "\n").repeat(1_000);
    }
}
