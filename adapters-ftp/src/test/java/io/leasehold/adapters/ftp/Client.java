package io.leasehold.adapters.ftp;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Credentials;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that customers use: curl and lftp over FTPS, and the sftp of OpenSSH. */
final class Client {

    /** Long enough for whatever goes well; what hangs is ended then, and fails. */
    private static final int PATIENCE_S = 60;

    private final Path folder;

    /** How a program ended, and what it said. */
    record Ended(int code, String said) {
        boolean well() {
            return code == 0;
        }
    }

    /** Works in a folder of its own. */
    Client(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Skips the test, and says so, where a program is missing; fails it where nothing may be skipped. */
    static void needs(String... programs) {
        for (String program : programs) {
            boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            if (!there && "1".equals(System.getenv("LEASEHOLD_REQUIRE_ALL"))) {
                fail(program + " is not installed, and nothing may be skipped");
            }
            assumeTrue(there, program + " is not installed");
        }
    }

    /** Where customers were told to come by a protocol. */
    private static URI address(Credentials credentials, TransferProtocol protocol) {
        return credentials.address(protocol).get().uri();
    }

    /** As curl and lftp write it. */
    private static String ftp(Credentials credentials) {
        return address(credentials, TransferProtocol.FTPS).toString().replace("ftpes://", "ftp://");
    }

    Ended curl(Credentials credentials, String path, String... options) {
        return end(curlStarted(credentials, path, options));
    }

    Process curlStarted(Credentials credentials, String path, String... options) {
        String url = ftp(credentials) + "/" + path;
        List<String> command = new ArrayList<>(List.of(
                "curl",
                "--silent",
                "--show-error",
                "--ssl-reqd",
                "--cacert",
                Certificate.file(),
                "--user",
                credentials.user() + ":" + credentials.password(),
                url));
        command.addAll(Arrays.asList(options));
        return start(command, "");
    }

    Ended lftp(Credentials credentials, String commands) {
        String url = ftp(credentials);
        String script = "set ftp:ssl-force true; set ftp:ssl-protect-data true; set ssl:ca-file " + Certificate.file()
                + "; set net:max-retries 1; set cmd:fail-exit true; open -u " + credentials.user() + ","
                + credentials.password() + " " + url + "; " + commands;
        return end(start(List.of("lftp", "-c", script), ""));
    }

    Ended sftp(Credentials credentials, String commands, String... options) {
        return end(sftpStarted(credentials, commands, options));
    }

    Process sftpStarted(Credentials credentials, String commands, String... options) {
        URI address = address(credentials, TransferProtocol.SFTP);
        try {
            Path script = folder.resolve("askpass");
            Files.writeString(script, "#!/bin/sh\necho \"$SECRET\"\n");
            script.toFile().setExecutable(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>(List.of(
                "sftp",
                "-q",
                "-oStrictHostKeyChecking=no",
                "-oUserKnownHostsFile=/dev/null",
                "-oPreferredAuthentications=password",
                "-oPubkeyAuthentication=no",
                "-oNumberOfPasswordPrompts=1",
                "-oBatchMode=no",
                "-P",
                Integer.toString(address.getPort())));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-b", "-", credentials.user() + "@" + address.getHost()));
        return start(command, commands + "\n", "SECRET", credentials.password());
    }

    /** The fingerprint of the key that SSH is shown. */
    String fingerprint(Credentials credentials) {
        URI address = address(credentials, TransferProtocol.SFTP);
        String scan = "ssh-keyscan -p " + address.getPort() + " " + address.getHost() + " | ssh-keygen -lf -";
        return end(start(List.of("sh", "-c", scan), "")).said();
    }

    /** A command, or a shell if there is none. */
    Ended ssh(Credentials credentials, String... command) {
        URI address = address(credentials, TransferProtocol.SFTP);
        List<String> all = new ArrayList<>(List.of(
                "ssh",
                "-q",
                "-oStrictHostKeyChecking=no",
                "-oUserKnownHostsFile=/dev/null",
                "-oPreferredAuthentications=password",
                "-p",
                Integer.toString(address.getPort()),
                credentials.user() + "@" + address.getHost()));
        all.addAll(Arrays.asList(command));
        return end(start(all, "", "SECRET", credentials.password()));
    }

    Ended end(Process process) {
        try {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "a client did not end: " + process.info().command());
            }
            return new Ended(process.exitValue(), Files.readString(said(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path said(Process process) {
        return folder.resolve("said-" + process.pid());
    }

    private Process start(List<String> command, String input, String... environment) {
        try {
            Path said = Files.createTempFile(folder, "said", "");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("SSH_ASKPASS", folder.resolve("askpass").toString());
            builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
            builder.environment().put("HOME", folder.toString());
            for (int i = 0; i < environment.length; i += 2) {
                builder.environment().put(environment[i], environment[i + 1]);
            }
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            Files.createLink(said(process), said);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
