package io.leasehold.adapters.ftp;

import io.leasehold.ports.transfer.Credentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Talks to an FTP server line by line, as no honest client would. */
final class Telnet implements AutoCloseable {

    private Socket socket;
    private BufferedReader in;

    Telnet(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        in = reader();
        reply();
    }

    /** What is answered, with its code, to one command or several in one packet; none once the connection is closed. */
    String says(String... commands) throws IOException {
        socket.getOutputStream().write((String.join("\r\n", commands) + "\r\n").getBytes(StandardCharsets.UTF_8));
        return reply();
    }

    /** The next answer. */
    String reply() throws IOException {
        String line = in.readLine();
        if (line == null) {
            return "";
        }
        String first = line;
        while (line != null && line.length() > 3 && (line.charAt(3) == '-' || line.charAt(0) == ' ')) {
            line = in.readLine();
            first += "\n" + line;
        }
        return first;
    }

    /** Encrypts and logs in. */
    Telnet entersAs(Credentials credentials) throws IOException {
        says("AUTH TLS");
        encrypts();
        says("PBSZ 0");
        says("USER " + credentials.user());
        String answer = says("PASS " + credentials.password());
        if (!answer.startsWith("230 ")) {
            throw new IOException("did not get in: " + answer);
        }
        return this;
    }

    /** The file, as far as it is read; little of it is sent before it is asked for. */
    InputStream fetches(String file) throws IOException {
        says("PROT P");
        String[] offered = says("EPSV").split("\\|");
        Socket data = new Socket();
        data.setReceiveBufferSize(8 * 1024);
        data.setSoTimeout(20_000);
        data.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(offered[3])));
        says("RETR " + file);
        return encrypted(data).getInputStream();
    }

    Telnet encrypts() throws IOException {
        socket = encrypted(socket);
        in = reader();
        return this;
    }

    static Socket encrypted(Socket plain) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Trusting()}, null);
            SSLSocket encrypted =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", plain.getPort(), true);
            encrypted.startHandshake();
            return encrypted;
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private BufferedReader reader() throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Trusts every server: what the test asks is another question. */
    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public java.security.cert.X509Certificate[] getAcceptedIssuers() {
            return new java.security.cert.X509Certificate[0];
        }
    }
}
