package io.leasehold.adapters.ftp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Whether a door is open: knocks at it as a client does, and waits for the server to say who it is. */
final class Greeting {

    private static final int PATIENCE_MS = (int) Duration.ofSeconds(5).toMillis();

    private Greeting() {}

    static boolean isHeard(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
