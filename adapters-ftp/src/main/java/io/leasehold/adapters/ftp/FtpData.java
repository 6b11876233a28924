package io.leasehold.adapters.ftp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLSocket;
import org.apache.ftpserver.DataConnectionException;
import org.apache.ftpserver.ftplet.DataConnection;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.ServerDataConnectionFactory;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections over which a client fetches listings and files, one after the other: the client opens them, from the
 * address it has already. Stands in place of what Apache FtpServer brings, which writes pieces that are too small to be
 * encrypted quickly and cannot be ended while it waits for the client.
 */
final class FtpData implements ServerDataConnectionFactory {

    /** Where Apache FtpServer looks for it. */
    private static final String KEY = FtpIoSession.ATTRIBUTE_PREFIX + "data-connection";

    private static final Logger LOG = LoggerFactory.getLogger(FtpData.class);
    private static final int PATIENCE_MS = 30_000;

    private final FtpIoSession session;
    private final PortRange ports;

    private volatile boolean secure;
    private volatile @Nullable ServerSocket waiting;
    /** The connection itself, below TLS: closing it ends whatever waits for the client. */
    private volatile @Nullable Socket connected;

    private FtpData(FtpIoSession session, PortRange ports) {
        this.session = session;
        this.ports = ports;
    }

    /** That of a session; made when it is first asked for. */
    static FtpData of(FtpIoSession session, PortRange ports) {
        if (session.getAttribute(KEY) instanceof FtpData data) {
            return data;
        }
        FtpData data = new FtpData(session, ports);
        session.setAttribute(KEY, data);
        return data;
    }

    @Override
    public InetSocketAddress initPassiveDataConnection() throws DataConnectionException {
        closeDataConnection();
        InetAddress here = ((InetSocketAddress) session.getLocalAddress()).getAddress();
        try {
            ServerSocket listening = ports.listen(here);
            listening.setSoTimeout(PATIENCE_MS);
            waiting = listening;
            return new InetSocketAddress(here, listening.getLocalPort());
        } catch (IOException e) {
            throw new DataConnectionException("no connection can be offered", e);
        }
    }

    @Override
    public DataConnection openConnection() throws IOException, GeneralSecurityException {
        ServerSocket listening = waiting;
        if (listening == null) {
            throw new IOException("the client did not ask for a connection");
        }
        Socket socket = accept(listening);
        connected = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        return new FtpStream(secure ? encrypted(socket) : socket);
    }

    /** The client's own connection; whoever else comes first gets nothing. */
    private Socket accept(ServerSocket listening) throws IOException {
        InetAddress client = ((InetSocketAddress) session.getRemoteAddress()).getAddress();
        while (true) {
            Socket socket = listening.accept();
            if (socket.getInetAddress().equals(client)) {
                listening.close();
                return socket;
            }
            LOG.warn("{} tried to fetch what {} asked for", socket.getInetAddress(), client);
            socket.close();
        }
    }

    private SSLSocket encrypted(Socket socket) throws IOException, GeneralSecurityException {
        SslConfiguration tls = session.getListener().getSslConfiguration();
        SSLSocket encrypted = (SSLSocket) tls.getSocketFactory()
                .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.setEnabledProtocols(tls.getEnabledProtocols());
        encrypted.startHandshake();
        return encrypted;
    }

    /** Ends whatever is going on, from any thread and without waiting for the client; what was not sent yet never is. */
    void abort() {
        Socket socket = connected;
        if (socket != null) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException e) {
                LOG.debug("A connection was closed already", e);
            }
        }
        closeDataConnection();
    }

    @Override
    public void closeDataConnection() {
        close(waiting);
        close(connected);
        waiting = null;
        connected = null;
    }

    private static void close(@Nullable AutoCloseable connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (Exception e) {
                LOG.debug("A connection could not be closed", e);
            }
        }
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public void setSecure(boolean wanted) {
        secure = wanted;
    }

    /** Not null once the client may connect. */
    @Override
    public @Nullable InetAddress getInetAddress() {
        ServerSocket listening = waiting;
        return listening == null ? null : listening.getInetAddress();
    }

    @Override
    public int getPort() {
        ServerSocket listening = waiting;
        return listening == null ? 0 : listening.getLocalPort();
    }

    @Override
    public void initActiveDataConnection(InetSocketAddress address) {
        throw new UnsupportedOperationException("clients connect to here, and not the other way round");
    }

    @Override
    public void setServerControlAddress(InetAddress address) {
        // That of the session is taken.
    }

    @Override
    public boolean isZipMode() {
        return false;
    }

    @Override
    public void setZipMode(boolean zip) {
        // Never.
    }

    @Override
    public boolean isTimeout(long now) {
        return false;
    }

    @Override
    public void dispose() {
        closeDataConnection();
    }
}
