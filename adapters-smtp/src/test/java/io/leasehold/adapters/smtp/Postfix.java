package io.leasehold.adapters.smtp;

import io.leasehold.testkit.Prerequisite;
import io.leasehold.testkit.mail.MailerKit.Arrived;
import io.vavr.collection.List;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Postfix of its own, in a folder of its own and on a free port, that delivers all mail for example.org into one mailbox. */
final class Postfix implements AutoCloseable {

    private static final Path COMMAND = Path.of("/usr/sbin/postfix");
    private static final long PATIENCE_SECONDS = 30;

    private final Path folder;
    private final int port;

    private Postfix(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Started, and shows the certificate of {@code certificates}; skips the test where there is no Postfix. */
    static Postfix started(Certificates certificates) throws IOException {
        Prerequisite.require(Files.isExecutable(COMMAND), "Postfix is missing: install postfix");
        Prerequisite.require("root".equals(System.getProperty("user.name")), "Postfix is started by root only");
        Path folder = Files.createTempDirectory("leasehold-postfix");
        // Its parts run as a user of their own, who must get to the mailbox.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Postfix postfix = new Postfix(folder, freePort());
        postfix.configure(certificates);
        postfix.start();
        return postfix;
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        run(COMMAND.toString(), "-c", conf(), "start");
        await("Postfix to listen", this::listens);
    }

    void stop() throws IOException {
        run(COMMAND.toString(), "-c", conf(), "stop");
    }

    /** What was delivered for an address, once nothing is on its way any more. */
    List<Arrived> arrived(String address) throws IOException {
        await("the queue to be empty", this::isQueueEmpty);
        List<Arrived> arrived = List.empty();
        for (Path mail : mails()) {
            if (Files.readAllLines(mail).contains("Delivered-To: " + address)) {
                try (InputStream bytes = Files.newInputStream(mail)) {
                    arrived = arrived.append(ReadMail.of(bytes).arrived());
                }
            }
        }
        return arrived;
    }

    /** Throws away what was delivered. */
    void empty() throws IOException {
        await("the queue to be empty", this::isQueueEmpty);
        for (Path mail : mails()) {
            Files.delete(mail);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void configure(Certificates certificates) throws IOException {
        for (String name : List.of("conf", "queue", "data", "mail")) {
            Files.createDirectory(folder.resolve(name));
        }
        for (String name : List.of("data", "mail")) {
            run("chown", "postfix", folder.resolve(name).toString());
        }
        Files.writeString(folder.resolve("conf/server.pem"), certificates.pem());
        Files.writeString(
                folder.resolve("conf/main.cf"),
                resource("main.cf")
                        .replace("@FOLDER@", folder.toString())
                        .replace("@UID@", run("id", "-u", "postfix").strip())
                        .replace("@GID@", run("id", "-g", "postfix").strip()));
        Files.writeString(
                folder.resolve("conf/master.cf"), resource("master.cf").replace("@PORT@", Integer.toString(port)));
    }

    private String conf() {
        return folder.resolve("conf").toString();
    }

    private List<Path> mails() throws IOException {
        Path delivered = folder.resolve("mail/box/new");
        if (!Files.exists(delivered)) {
            return List.empty();
        }
        try (Stream<Path> files = Files.list(delivered)) {
            return List.ofAll(files.sorted().toList());
        }
    }

    private boolean listens() {
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            return in.readLine() != null;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isQueueEmpty() throws IOException {
        // A line for each mail; while Postfix is stopped it also says that.
        return run("/usr/sbin/postqueue", "-c", conf(), "-j").lines().noneMatch(line -> line.startsWith("{"));
    }

    /** Something that becomes true. */
    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(String what, Condition condition) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return said;
    }

    private static String resource(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/postfix", name));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
