package io.leasehold.embedding;

import io.leasehold.adapters.ftp.MachineDescription;
import io.leasehold.adapters.ftp.Transfers;
import io.leasehold.adapters.libvirt.Export;
import io.leasehold.adapters.libvirt.LibvirtHost;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.TransferServer;
import io.leasehold.testkit.OwnCertificate;
import io.leasehold.testkit.time.SettableClock;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPSClient;

/** Where the disks of servers are fetched, and a customer who fetches them: by FTPS, over a certificate of its own. */
final class Downloads implements AutoCloseable {

    private static final String DISK = "disk.qcow2.gz";
    private static final byte[] QCOW2 = {'Q', 'F', 'I', (byte) 0xfb};

    private final Path folder;
    private final OwnCertificate certificate;
    private final SettableClock clock;
    private final Transfers transfers;

    private Downloads(Path folder, OwnCertificate certificate, SettableClock clock, Transfers transfers) {
        this.folder = folder;
        this.certificate = certificate;
        this.clock = clock;
        this.transfers = transfers;
    }

    static Downloads of(LibvirtHost host, Path folder) throws IOException {
        OwnCertificate certificate = OwnCertificate.in(folder);
        SettableClock clock = new SettableClock(Instant.EPOCH, Terms.reference().zone());
        Path sessions = Files.createDirectory(folder.resolve("sessions"));
        // Once, when storage is new: here it is so at every start.
        Transfers.initialise(sessions);
        Transfers transfers = Transfers.of(
                        sessions, (machine, to) -> describe(host, machine, to), clock, Terms.reference())
                .bindTo(InetAddress.getLoopbackAddress())
                .address("localhost")
                .ftpPort(0)
                .sftpPort(0)
                .passivePorts(0, 0)
                .tls(certificate::server)
                .start();
        return new Downloads(folder, certificate, clock, transfers);
    }

    private static MachineDescription describe(LibvirtHost host, MachineId machine, Path to) throws IOException {
        Export export = host.export(machine, to);
        return new MachineDescription(export.system(), export.resources());
    }

    TransferServer server() {
        return transfers;
    }

    /** Says when sessions are over. */
    SettableClock clock() {
        return clock;
    }

    /** Fetches a disk as a customer would, makes sure that it is whole and a disk, and says how large it is. */
    String fetch(Credentials credentials) throws IOException {
        URI address = credentials.address(TransferProtocol.FTPS).get().uri();
        FTPSClient client = new FTPSClient(certificate.client());
        client.setEndpointCheckingEnabled(true);
        client.connect(address.getHost(), address.getPort());
        try {
            succeed(client.login(credentials.user(), credentials.password()), client);
            client.execPBSZ(0);
            client.execPROT("P");
            client.enterLocalPassiveMode();
            succeed(client.setFileType(FTP.BINARY_FILE_TYPE), client);
            Path disk = folder.resolve(DISK);
            try (OutputStream to = Files.newOutputStream(disk)) {
                succeed(client.retrieveFile(DISK, to), client);
            }
            ByteArrayOutputStream sums = new ByteArrayOutputStream();
            succeed(client.retrieveFile("SHA256SUMS", sums), client);
            check(disk, sums.toString(StandardCharsets.UTF_8));
            return Files.size(disk) + " bytes of " + DISK;
        } finally {
            client.disconnect();
        }
    }

    @Override
    public void close() {
        transfers.close();
    }

    private static void check(Path disk, String sums) throws IOException {
        if (!sums.contains(sha256(disk) + "  " + DISK)) {
            throw new IOException(disk + " is not what " + sums.strip() + " says");
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(disk))) {
            if (!Arrays.equals(in.readNBytes(QCOW2.length), QCOW2)) {
                throw new IOException(disk + " is no disk of QEMU");
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(
                new BufferedInputStream(Files.newInputStream(file)), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void succeed(boolean done, FTPSClient client) throws IOException {
        if (!done) {
            throw new IOException("the transfer server says " + client.getReplyString());
        }
    }
}
