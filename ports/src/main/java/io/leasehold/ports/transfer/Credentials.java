package io.leasehold.ports.transfer;

import io.leasehold.domain.terms.TransferProtocol;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * How to get into a session. Shown to the customer once and stored nowhere; prints neither name nor password.
 *
 * @param addresses where the server is, one for each protocol that it offers
 * @param user the login name
 * @param password random, never stored in clear
 */
public record Credentials(List<Address> addresses, String user, String password) {

    /** Where the server is reached by {@code protocol}, if it offers it. */
    public Option<Address> address(TransferProtocol protocol) {
        return addresses.find(address -> address.protocol() == protocol);
    }

    @Override
    public String toString() {
        return "Credentials[" + addresses.map(Address::uri).mkString(", ") + "]";
    }
}
