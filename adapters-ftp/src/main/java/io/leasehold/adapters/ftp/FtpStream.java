package io.leasehold.adapters.ftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.ftpserver.ftplet.DataConnection;
import org.apache.ftpserver.ftplet.FtpSession;

/** One connection to fetch something over. */
final class FtpStream implements DataConnection {

    /** Sixteen records of TLS. */
    private static final int PIECE = 1 << 18;

    private final Socket socket;

    FtpStream(Socket socket) {
        this.socket = socket;
    }

    @Override
    public long transferToClient(FtpSession session, InputStream in) throws IOException {
        OutputStream out = socket.getOutputStream();
        byte[] piece = new byte[PIECE];
        long sent = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            out.write(piece, 0, read);
            sent += read;
        }
        end();
        return sent;
    }

    @Override
    public void transferToClient(FtpSession session, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        end();
    }

    /**
     * Says that this was all. Closing a {@link javax.net.ssl.SSLSocket} would say, before that, that the user cancelled,
     * which lftp takes for a failure; whoever opened the connection closes it below TLS.
     */
    private void end() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public long transferFromClient(FtpSession session, OutputStream out) throws IOException {
        throw new IOException("nothing can be changed here");
    }
}
