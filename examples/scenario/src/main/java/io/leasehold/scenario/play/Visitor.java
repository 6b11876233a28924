package io.leasehold.scenario.play;

import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Address;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.testkit.OwnCertificate;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** A customer's program, for any protocol. It trusts no server but the one that was told of. */
final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OwnCertificate certificate;
    private final SshClient ssh = SshClient.setUpDefaultClient();

    Visitor(OwnCertificate certificate) {
        this.certificate = certificate;
        ssh.start();
    }

    /**
     * Fetches a file by one of the addresses; none if the login is refused.
     *
     * @throws IOException if it comes to no login, or to no file after one
     */
    Option<String> fetch(Credentials as, Address address, String file) throws IOException {
        return switch (address.protocol()) {
            case SFTP -> bySftp(as, address, file);
            case FTPS, FTP -> byFtp(as, address, file);
        };
    }

    @Override
    public void close() {
        ssh.stop();
    }

    private Option<String> bySftp(Credentials as, Address address, String file) throws IOException {
        ssh.setServerKeyVerifier((connection, from, key) ->
                address.hostKeys().contains(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key)));
        try (ClientSession connection = ssh.connect(
                        as.user(), address.uri().getHost(), address.uri().getPort())
                .verify(PATIENCE)
                .getSession()) {
            connection.addPasswordIdentity(as.password());
            AuthFuture login = connection.auth();
            if (!login.await(PATIENCE) || !login.isDone()) {
                throw new IOException("no login within " + PATIENCE);
            }
            if (!login.isSuccess()) {
                return Option.none();
            }
            try (SftpClient files = SftpClientFactory.instance().createSftpClient(connection);
                    InputStream in = files.read(file)) {
                return Option.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private Option<String> byFtp(Credentials as, Address address, String file) throws IOException {
        FTPClient client = address.protocol() == TransferProtocol.FTPS ? overTls() : new FTPClient();
        client.setDefaultTimeout((int) PATIENCE.toMillis());
        client.connect(address.uri().getHost(), address.uri().getPort());
        try {
            if (!client.login(as.user(), as.password())) {
                return Option.none();
            }
            if (client instanceof FTPSClient secured) {
                secured.execPBSZ(0);
                secured.execPROT("P");
            }
            client.enterLocalPassiveMode();
            client.setFileType(FTP.BINARY_FILE_TYPE);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            if (!client.retrieveFile(file, content)) {
                throw new IOException(client.getReplyString());
            }
            return Option.of(content.toString(StandardCharsets.UTF_8));
        } finally {
            client.disconnect();
        }
    }

    private FTPSClient overTls() {
        FTPSClient client = new FTPSClient(certificate.client());
        client.setEndpointCheckingEnabled(true);
        return client;
    }
}
