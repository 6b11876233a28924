package io.leasehold.ports.transfer;

import io.leasehold.domain.terms.TransferProtocol;
import io.vavr.collection.List;
import java.net.URI;

/**
 * Where sessions are reached by one protocol.
 *
 * @param uri without credentials, as programs of customers take it: {@code sftp://transfer.example.com:2222}
 * @param hostKeys the fingerprints of the keys by which the server proves who it is, as SSH shows them: {@code SHA256:…};
 *     none where a certificate proves it
 */
public record Address(TransferProtocol protocol, URI uri, List<String> hostKeys) {

    /** One that a certificate vouches for, or nothing. */
    public static Address of(TransferProtocol protocol, String uri) {
        return new Address(protocol, URI.create(uri), List.empty());
    }
}
