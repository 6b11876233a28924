package io.leasehold.testkit.transfer;

import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.ports.transfer.TransferServer;
import io.vavr.control.Option;
import java.time.LocalDate;

class SimulatedTransfersTest extends TransferServerKit {

    private final SimulatedTransfers transfers = new SimulatedTransfers();

    @Override
    protected TransferServer newServer() {
        return transfers;
    }

    @Override
    protected boolean getsIn(Credentials credentials) {
        return transfers.getsIn(credentials);
    }

    @Override
    protected Option<LocalDate> openThrough(SessionId session) {
        return transfers.openThrough(session);
    }

    @Override
    protected void takeAway() {
        transfers.fault().begin();
    }

    @Override
    protected void bringBack() {
        transfers.fault().end();
    }
}
