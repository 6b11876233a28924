package io.leasehold.adapters.ftp;

import io.leasehold.ports.transfer.TransferException;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;

/** The keys by which SFTP proves whose server it is. */
record HostKeys(KeyPairProvider provider) {

    /** Those in {@code files}. */
    static HostKeys in(Path... files) {
        return new HostKeys(new FileKeyPairProvider(files));
    }

    /** One that is made when it is missed, and kept in {@code file}. */
    static HostKeys generated(Path file) {
        SimpleGeneratorHostKeyProvider provider = new SimpleGeneratorHostKeyProvider(file);
        provider.setAlgorithm("EC");
        provider.setKeySize(256);
        return new HostKeys(provider);
    }

    /** As SSH shows them to who comes for the first time. */
    List<String> fingerprints() {
        try {
            return List.ofAll(provider.loadKeys(null))
                    .map(pair -> KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair.getPublic()));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new TransferException("the host keys of SFTP cannot be read", e);
        }
    }
}
