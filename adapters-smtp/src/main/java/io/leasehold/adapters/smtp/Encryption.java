package io.leasehold.adapters.smtp;

/** How a connection to a mail server is kept private. Certificates are always verified, for the very host. */
public enum Encryption {
    /** It begins in clear and turns to TLS before anything is told; a server that does not offer that is told nothing. */
    STARTTLS,
    /** TLS from the first byte, often on port 465. */
    IMPLICIT,
    /** None, for a server on the same machine. */
    NONE
}
