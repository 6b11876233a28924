package io.leasehold.adapters.ftp;

import io.leasehold.ports.transfer.TransferException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.ftpserver.ConnectionConfig;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.mina.core.session.IoSession;
import org.jspecify.annotations.Nullable;

/** Where customers come in by FTP. */
final class FtpDoor implements Door {

    private static final int IDLE_S = 300;
    private static final int FAILURES_A_CONNECTION = 3;
    private static final int DELAY_OF_A_FAILURE_MS = 500;

    private final FtpServer server;
    private final Listener listener;

    private FtpDoor(FtpServer server, Listener listener) {
        this.server = server;
        this.listener = listener;
    }

    static FtpDoor open(TransfersBuilder with, Doorkeeper doorkeeper, Connections connections) {
        FtpTls tls = with.tls == null ? null : new FtpTls(with.tls);
        FtpServerFactory factory = new FtpServerFactory();
        factory.setUserManager(new FtpUsers(doorkeeper));
        factory.setFileSystem(user -> new FtpShelf(doorkeeper.shelf(((FtpUser) user).session())));
        factory.setCommandFactory(new FtpCommands(doorkeeper, with.passivePorts, !with.isPlainOffered()));
        factory.setConnectionConfig(limits(with));
        Listener listener = listener(with, tls, connections);
        factory.addListener("default", listener);
        FtpServer server = factory.createServer();
        try {
            server.start();
        } catch (FtpException | RuntimeException e) {
            server.stop();
            throw new TransferException("FTP cannot be offered on port " + with.ftpPort, e);
        }
        return new FtpDoor(server, listener);
    }

    @Override
    public int port() {
        return listener.getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Listener listener(TransfersBuilder with, @Nullable FtpTls tls, Connections connections) {
        DataConnectionConfigurationFactory data = new DataConnectionConfigurationFactory();
        data.setActiveEnabled(false);
        data.setPassiveExternalAddress(with.passiveAddress);
        ListenerFactory factory = new ListenerFactory();
        factory.setServerAddress(with.bindAddress);
        factory.setPort(with.ftpPort);
        factory.setIdleTimeout(IDLE_S);
        factory.setSslConfiguration(tls);
        factory.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
        factory.setSessionFilter(connection -> comes(connection, connections));
        return factory.createListener();
    }

    private static boolean comes(IoSession connection, Connections connections) {
        InetAddress address = ((InetSocketAddress) connection.getRemoteAddress()).getAddress();
        if (!connections.comes(address)) {
            return false;
        }
        connection.getCloseFuture().addListener(closed -> connections.left(address));
        return true;
    }

    private static ConnectionConfig limits(TransfersBuilder with) {
        ConnectionConfigFactory limits = new ConnectionConfigFactory();
        limits.setAnonymousLoginEnabled(false);
        limits.setMaxLogins(with.connectionsAtMost);
        limits.setMaxThreads(with.connectionsAtMost);
        limits.setMaxLoginFailures(FAILURES_A_CONNECTION);
        limits.setLoginFailureDelay(DELAY_OF_A_FAILURE_MS);
        return limits.createConnectionConfig();
    }
}
