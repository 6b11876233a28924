package io.leasehold.adapters.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a certificate for a host, made by the JDK's keytool; unless said, the certificate vouches for itself. */
final class Certificates {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static final String HERE = "san=dns:localhost,ip:127.0.0.1";

    static final Certificates LOCALHOST = new Certificates(HERE);
    static final Certificates ELSEWHERE = new Certificates("san=dns:elsewhere.example");
    /** Of an authority: one that vouches for itself is believed for ever by who believes it at all. */
    static final Certificates EXPIRED =
            new Certificates(HERE, "-signer", "authority", "-startdate", "-10d", "-validity", "5");

    private final KeyStore keys;
    private final Certificate believed;

    private Certificates(String names, String... more) {
        try {
            Path file = Files.createTempDirectory("leasehold-smtp").resolve("keys.p12");
            file.toFile().deleteOnExit();
            file.getParent().toFile().deleteOnExit();
            boolean signed = more.length > 0;
            if (signed) {
                keytool(file, "authority", "bc:c");
            }
            keytool(file, "server", names, more);
            keys = KeyStore.getInstance("PKCS12");
            try (InputStream stored = Files.newInputStream(file)) {
                keys.load(stored, PASSWORD);
            }
            believed = keys.getCertificate(signed ? "authority" : "server");
            if (signed) {
                // Else the server would rather show this one.
                keys.deleteEntry("authority");
            }
        } catch (IOException | InterruptedException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a server that shows this certificate. */
    SSLContext server() {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
            managers.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a client that believes this certificate, or its authority, and no other. */
    SSLContext trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("believed", believed);
            TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key and the certificate as servers that are not Java read them. */
    String pem() {
        try {
            return pem("PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded())
                    + pem("CERTIFICATE", keys.getCertificate("server").getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }

    private static void keytool(Path file, String alias, String extension, String... more)
            throws IOException, InterruptedException {
        String program =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(program, "-genkeypair", "-alias", alias, "-keyalg", "EC"));
        command.addAll(List.of("-dname", "CN=" + alias, "-ext", extension));
        command.addAll(more.length > 0 ? List.of(more) : List.of("-validity", "3650"));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", "changeit", "-keystore", file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
