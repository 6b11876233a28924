package io.leasehold.adapters.ftp;

import io.leasehold.ports.transfer.Credentials;

/** The port's contract, with a customer who comes by SFTP. */
class SftpKitTest extends ServerKit {

    @Override
    protected boolean getsIn(Credentials credentials) {
        Client.needs("sftp");
        return client().sftp(credentials, "ls").well();
    }
}
