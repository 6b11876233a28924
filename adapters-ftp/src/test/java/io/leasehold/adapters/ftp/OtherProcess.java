package io.leasehold.adapters.ftp;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.testkit.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A node in a process of its own, which opens a session: it says {@code writing} when a part of the content is written,
 * goes on when it is told to, and says then how a customer gets in.
 */
final class OtherProcess implements AutoCloseable {

    static final SessionId SESSION = new SessionId(new ContractId("c1"), "export-1");
    private static final String WRITING = "writing";

    private final Process process;
    private final BufferedReader said;

    private OtherProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Started on a folder, and in the middle of writing. */
    static OtherProcess writing(Path folder) throws IOException {
        OtherProcess other = new OtherProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        if (!WRITING.equals(other.said.readLine())) {
            throw new IOException("the other process does not write");
        }
        return other;
    }

    /** Lets it come to its end; the login name and the password. */
    String[] finish() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return said.readLine().split(" ");
    }

    @Override
    public void close() {
        dies();
    }

    void dies() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public static void main(String[] args) throws IOException {
        Host host = Host.on(Path.of(args[0]));
        host.source = (machine, to) -> {
            Files.writeString(to.resolve(Host.DISK), "a part");
            System.out.println(WRITING);
            System.in.read();
            return host.disk(machine, to);
        };
        try (host) {
            Transfers node = host.node(Host.offering(TransferProtocol.SFTP), with -> with);
            Credentials credentials =
                    node.open(SESSION, Samples.machine(SESSION.contract()), Locale.ENGLISH, Host.TODAY);
            System.out.println(credentials.user() + " " + credentials.password());
        }
    }
}
