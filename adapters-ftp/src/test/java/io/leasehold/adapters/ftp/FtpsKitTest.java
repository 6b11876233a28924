package io.leasehold.adapters.ftp;

import io.leasehold.ports.transfer.Credentials;

/** The port's contract, with a customer who comes by FTPS. */
class FtpsKitTest extends ServerKit {

    @Override
    protected boolean getsIn(Credentials credentials) {
        Client.needs("curl");
        return client().curl(credentials, "").well();
    }
}
