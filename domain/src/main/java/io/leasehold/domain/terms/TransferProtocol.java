package io.leasehold.domain.terms;

/** By what customers fetch their content (EXP-2). */
public enum TransferProtocol {
    /** FTP with explicit TLS, for commands and files alike. */
    FTPS,
    /** The file transfer of SSH. */
    SFTP,
    /** FTP in the clear: names, passwords and files can be read on the way. */
    FTP
}
