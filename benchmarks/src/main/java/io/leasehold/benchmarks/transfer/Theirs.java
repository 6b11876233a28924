package io.leasehold.benchmarks.transfer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Debian's vsftpd and OpenSSH, private to the run: own files and ports, and root needed to start them. */
record Theirs(List<Process> servers, Place place) implements AutoCloseable {

    static final String KEY = "user-key";

    static Theirs started(Ground ground) throws IOException, InterruptedException {
        int ftpPort = Ground.freePort();
        int sshPort = Ground.freePort();
        Path vsftpd = vsftpd(ground.folder(), ftpPort);
        ground.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "host-key");
        ground.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", KEY);
        Path sshd = sshd(ground.folder(), sshPort);
        Files.createDirectories(Path.of("/run/sshd"));
        List<Process> servers = List.of(
                ground.builder(List.of("/usr/sbin/vsftpd", vsftpd.toString())).start(),
                ground.builder(List.of("/usr/sbin/sshd", "-D", "-e", "-f", sshd.toString()))
                        .start());
        answer(ftpPort);
        answer(sshPort);
        return new Theirs(
                servers,
                new Place(
                        ftpPort,
                        sshPort,
                        "anonymous",
                        "x",
                        System.getProperty("user.name"),
                        ground.file().toString()));
    }

    private static Path vsftpd(Path folder, int port) throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        return Files.writeString(folder.resolve("vsftpd.conf"), """
                listen=YES
                listen_port=%d
                background=NO
                anonymous_enable=YES
                no_anon_password=YES
                anon_root=%s/served
                secure_chroot_dir=%s/empty
                ftp_username=daemon
                ssl_enable=YES
                allow_anon_ssl=YES
                force_anon_data_ssl=YES
                force_anon_logins_ssl=YES
                require_ssl_reuse=NO
                rsa_cert_file=%s/server.pem
                rsa_private_key_file=%s/server.pem
                seccomp_sandbox=NO
                """.formatted(port, folder, folder, folder, folder));
    }

    private static Path sshd(Path folder, int port) throws IOException {
        return Files.writeString(folder.resolve("sshd.conf"), """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s/host-key
                AuthorizedKeysFile %s/%s.pub
                PidFile %s/sshd.pid
                StrictModes no
                UsePAM no
                Subsystem sftp internal-sftp
                """.formatted(port, folder, folder, KEY, folder));
    }

    private static void answer(int port) throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.getInputStream().read() >= 0) {
                    return;
                }
            } catch (IOException e) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        throw new IOException("a server did not start on port " + port);
    }

    @Override
    public void close() {
        servers.forEach(Process::destroy);
    }
}
