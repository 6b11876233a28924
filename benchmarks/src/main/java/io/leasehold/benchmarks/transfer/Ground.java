package io.leasehold.benchmarks.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder with the file, a certificate, and whatever else is written meanwhile; it is gone in the end. */
record Ground(Path folder) implements AutoCloseable {

    static final String FILE = "disk.bin";
    static final String SECRET = "changeit";

    static Ground laid(int megabytes) throws IOException, InterruptedException {
        Ground ground = new Ground(Files.createTempDirectory(
                "transfer", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"))));
        Files.createDirectory(ground.folder.resolve("served"));
        byte[] megabyte = new byte[1_000_000];
        Random random = new Random(1);
        try (OutputStream out = Files.newOutputStream(ground.file())) {
            for (int i = 0; i < megabytes; i++) {
                random.nextBytes(megabyte);
                out.write(megabyte);
            }
        }
        ground.run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                "keys.p12",
                "-storepass",
                SECRET);
        ground.run("openssl", "pkcs12", "-in", "keys.p12", "-passin", "pass:" + SECRET, "-nodes", "-out", "server.pem");
        return ground;
    }

    Path file() {
        return folder.resolve("served").resolve(FILE);
    }

    /** Runs a program in the folder, which must end well. */
    void run(String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = builder(List.of(command)).start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command[0] + " failed: " + Files.readString(said));
        }
    }

    /** A program that works in the folder. */
    ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("HOME", folder.toString());
        return builder;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
