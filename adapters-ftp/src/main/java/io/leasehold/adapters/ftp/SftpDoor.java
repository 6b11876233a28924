package io.leasehold.adapters.ftp;

import io.leasehold.ports.transfer.TransferException;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.file.FileSystemFactory;
import org.apache.sshd.common.file.root.RootedFileSystemProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** Where customers come in by SFTP: with a password, for files; there is no shell, no command and no forwarding. */
final class SftpDoor implements Door {

    private static final int FAILURES_A_CONNECTION = 3;
    private static final int OPEN_FILES = 64;
    /** As OpenSSH's own server has it. */
    private static final int READ_AT_ONCE = 255 * 1024;

    private static final AttributeKey<Session> ENTERED = new AttributeKey<>();
    private static final AttributeKey<InetAddress> COUNTED = new AttributeKey<>();

    private final SshServer server;

    private SftpDoor(SshServer server) {
        this.server = server;
    }

    static SftpDoor open(TransfersBuilder with, Doorkeeper doorkeeper, Connections connections) {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost(with.bindAddress);
        server.setPort(with.sftpPort);
        server.setKeyPairProvider(with.hostKeys.provider());
        server.setCipherFactories(List.of(
                BuiltinCiphers.aes128gcm,
                BuiltinCiphers.aes256gcm,
                BuiltinCiphers.aes128ctr,
                BuiltinCiphers.aes256ctr));
        server.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        server.setPasswordAuthenticator((user, password, session) -> admit(doorkeeper, user, password, session));
        server.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE));
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setShellFactory(null);
        server.setCommandFactory(null);
        server.setFileSystemFactory(new Rooted(doorkeeper));
        server.setSubsystemFactories(List.of(subsystem(doorkeeper)));
        server.addSessionListener(new Counting(doorkeeper, connections));
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, FAILURES_A_CONNECTION);
        CoreModuleProperties.AUTH_TIMEOUT.set(server, Duration.ofSeconds(30));
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ofMinutes(5));
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        SftpModuleProperties.SFTP_VERSION.set(server, 3);
        SftpModuleProperties.MAX_READDATA_PACKET_LENGTH.set(server, READ_AT_ONCE);
        SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(server, OPEN_FILES);
        try {
            server.start();
        } catch (IOException | RuntimeException e) {
            throw new TransferException("SFTP cannot be offered on port " + with.sftpPort, e);
        }
        return new SftpDoor(server);
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new TransferException("SFTP cannot be ended", e);
        }
    }

    private static boolean admit(Doorkeeper doorkeeper, String user, String password, ServerSession connection) {
        SocketAddress from = connection.getClientAddress();
        Option<Session> session = doorkeeper.admit(user, password, ((InetSocketAddress) from).getAddress());
        session.forEach(entered -> connection.setAttribute(ENTERED, entered));
        return session.isDefined();
    }

    private static SftpSubsystemFactory subsystem(Doorkeeper doorkeeper) {
        SftpSubsystemFactory factory = new SftpSubsystemFactory() {
            @Override
            public SftpReading createSubsystem(org.apache.sshd.server.channel.ChannelSession channel) {
                Session session = entered(channel.getSession());
                return new SftpReading(channel, this, session, doorkeeper);
            }
        };
        factory.setFileSystemAccessor(new SftpFiles());
        return factory;
    }

    private static Session entered(SessionContext connection) {
        Session session = connection.getAttribute(ENTERED);
        if (session == null) {
            throw new IllegalStateException("nobody logged in");
        }
        return session;
    }

    /** The folder of a session as if it were all there is. */
    private record Rooted(Doorkeeper doorkeeper) implements FileSystemFactory {

        @Override
        public Path getUserHomeDir(SessionContext connection) {
            return doorkeeper.shelf(entered(connection)).folder();
        }

        @Override
        public FileSystem createFileSystem(SessionContext connection) throws IOException {
            return new RootedFileSystemProvider().newFileSystem(getUserHomeDir(connection), Map.of());
        }
    }

    /** Cuts off connections that are too many, and notes visits. */
    private record Counting(Doorkeeper doorkeeper, Connections connections) implements SessionListener {

        @Override
        public void sessionCreated(org.apache.sshd.common.session.Session connection) {
            InetAddress from = ((InetSocketAddress) connection.getRemoteAddress()).getAddress();
            if (connections.comes(from)) {
                connection.setAttribute(COUNTED, from);
            } else {
                connection.close(true);
            }
        }

        @Override
        public void sessionEvent(org.apache.sshd.common.session.Session connection, Event event) {
            Session session = connection.getAttribute(ENTERED);
            if (event == Event.Authenticated && session != null) {
                Visits.Visit visit = doorkeeper.enters(session, () -> connection.close(true));
                connection.addCloseFutureListener(closed -> doorkeeper.leaves(visit));
            }
        }

        @Override
        public void sessionClosed(org.apache.sshd.common.session.Session connection) {
            InetAddress from = connection.removeAttribute(COUNTED);
            if (from != null) {
                connections.left(from);
            }
        }
    }
}
