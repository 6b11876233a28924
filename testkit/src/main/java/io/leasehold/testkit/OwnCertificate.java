package io.leasehold.testkit;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for {@code localhost} that signs itself, made for one run. A host has one that customers trust.
 *
 * @param server for who shows it
 * @param client for who trusts it and no other
 */
public record OwnCertificate(SSLContext server, SSLContext client) {

    private static final String PASSWORD = "changeit";

    /** Makes one, and keeps its key in a folder. */
    public static OwnCertificate in(Path folder) throws IOException {
        Path keys = folder.resolve("keys.p12");
        make(keys);
        try (InputStream in = Files.newInputStream(keys)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            shown.init(store, PASSWORD.toCharArray());
            SSLContext server = SSLContext.getInstance("TLS");
            server.init(shown.getKeyManagers(), null, null);
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry("server", store.getCertificate("server"));
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(trust);
            SSLContext client = SSLContext.getInstance("TLS");
            client.init(null, trusted.getTrustManagers(), null);
            return new OwnCertificate(server, client);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no certificate can be made", e);
        }
    }

    private static void make(Path keys) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(keytool)
                .appendAll(List.of(("-genkeypair -alias server -keyalg EC -groupname secp256r1 -dname CN=localhost"
                                + " -ext san=dns:localhost,ip:127.0.0.1 -validity 1 -storetype PKCS12 -storepass "
                                + PASSWORD)
                        .split(" ")))
                .append("-keystore")
                .append(keys.toString());
        try {
            if (new ProcessBuilder(command.asJava())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    != 0) {
                throw new IOException("keytool makes no certificate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool made a certificate", e);
        }
    }
}
