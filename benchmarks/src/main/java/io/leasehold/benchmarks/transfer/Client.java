package io.leasehold.benchmarks.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program by which customers fetch files; what was fetched is compared in size and thrown away. */
abstract class Client {

    private static final long PATIENCE_MIN = 10;

    private final Ground ground;

    Client(Ground ground) {
        this.ground = ground;
    }

    abstract String name();

    abstract List<String> command(Place from, Path to);

    /** How many seconds it took. */
    double fetch(Place from) throws IOException, InterruptedException {
        Path fetched = ground.folder().resolve("fetched");
        Path ask = Files.writeString(ground.folder().resolve("ask"), "#!/bin/sh\necho " + from.password() + "\n");
        ask.toFile().setExecutable(true);
        ProcessBuilder builder = ground.builder(command(from, fetched))
                .redirectOutput(ground.folder().resolve("client").toFile());
        builder.environment().put("SSH_ASKPASS", ask.toString());
        builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
        long start = System.nanoTime();
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_MIN, TimeUnit.MINUTES);
        double seconds = (System.nanoTime() - start) / 1e9;
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0 || Files.size(fetched) != Files.size(ground.file())) {
            throw new IOException(name() + " did not fetch the file: "
                    + Files.readString(ground.folder().resolve("client")));
        }
        Files.delete(fetched);
        return seconds;
    }

    static final class Curl extends Client {

        Curl(Ground ground) {
            super(ground);
        }

        @Override
        String name() {
            return "curl";
        }

        @Override
        List<String> command(Place from, Path to) {
            String url = "ftp://localhost:" + from.ftpPort() + "/" + Ground.FILE;
            String user = from.user() + ":" + from.password();
            return List.of("curl", "-sS", "--ssl-reqd", "--cacert", "server.pem", "-u", user, url, "-o", to.toString());
        }
    }

    static final class Lftp extends Client {

        Lftp(Ground ground) {
            super(ground);
        }

        @Override
        String name() {
            return "lftp";
        }

        @Override
        List<String> command(Place from, Path to) {
            return List.of(
                    "lftp",
                    "-c",
                    "set ftp:ssl-force true; set ftp:ssl-protect-data true; set ssl:ca-file server.pem;"
                            + " set cmd:fail-exit true; open -u " + from.user() + "," + from.password()
                            + " ftp://localhost:" + from.ftpPort() + "; get " + Ground.FILE + " -o " + to);
        }
    }

    static final class Sftp extends Client {

        Sftp(Ground ground) {
            super(ground);
        }

        @Override
        String name() {
            return "sftp";
        }

        @Override
        List<String> command(Place from, Path to) {
            return List.of(
                    "sftp",
                    "-q",
                    "-i",
                    Theirs.KEY,
                    "-oStrictHostKeyChecking=no",
                    "-oUserKnownHostsFile=/dev/null",
                    "-P",
                    Integer.toString(from.sftpPort()),
                    from.sftpUser() + "@localhost:" + from.sftpPath(),
                    to.toString());
        }
    }
}
