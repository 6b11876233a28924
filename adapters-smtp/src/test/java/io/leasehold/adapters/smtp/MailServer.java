package io.leasehold.adapters.smtp;

import io.leasehold.testkit.mail.MailerKit.Arrived;
import io.vavr.collection.List;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server in this process, on a port of its own, that keeps what arrives. */
final class MailServer implements AutoCloseable {

    private record Kept(String to, Arrived mail) {}

    private final UnaryOperator<SMTPServer.Builder> settings;
    private final java.util.List<Kept> kept = new CopyOnWriteArrayList<>();
    private SMTPServer server;

    MailServer(UnaryOperator<SMTPServer.Builder> settings) {
        this.settings = settings;
        this.server = started(0);
    }

    /** One that takes mail over TLS only. */
    static MailServer withStartTls(Certificates certificates) {
        return new MailServer(
                builder -> builder.startTlsSocketFactory(certificates.server()).requireTLS());
    }

    int port() {
        return server.getPortAllocated();
    }

    List<Arrived> arrived(String address) {
        return List.ofAll(kept).filter(it -> it.to().equals(address)).map(Kept::mail);
    }

    void stop() {
        server.stop();
    }

    /** Starts again, where it was. */
    void start() {
        server = started(server.getPortAllocated());
    }

    @Override
    public void close() {
        server.stop();
    }

    private SMTPServer started(int port) {
        SMTPServer made = settings.apply(SMTPServer.port(port))
                .bindAddress(InetAddress.getLoopbackAddress())
                .insertReceivedHeaders(false)
                .messageHandler((context, from, to, data) -> kept.add(
                        new Kept(to, ReadMail.of(new ByteArrayInputStream(data)).arrived())))
                .build();
        made.start();
        return made;
    }
}
