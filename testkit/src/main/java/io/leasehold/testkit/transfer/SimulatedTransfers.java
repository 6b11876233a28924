package io.leasehold.testkit.transfer;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.ports.transfer.TransferException;
import io.leasehold.ports.transfer.TransferServer;
import io.leasehold.testkit.Fault;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A transfer server that keeps its sessions in memory and serves nothing. Its credentials are counted, not random. */
public final class SimulatedTransfers implements TransferServer {

    private final Map<SessionId, LocalDate> openThrough = new HashMap<>();
    private final Fault fault = new Fault();
    private int issued;

    /** While it is on, every call fails and customers cannot reach their sessions. */
    public Fault fault() {
        return fault;
    }

    /** Through which day a session is open, if it is. */
    public synchronized Option<LocalDate> openThrough(SessionId session) {
        return Option.of(openThrough.get(session));
    }

    @Override
    public synchronized Credentials open(SessionId session, MachineId machine, LocalDate through) {
        reach();
        openThrough.put(session, through);
        issued++;
        return new Credentials("ftp://transfer.example", "user-" + issued, "password-" + issued);
    }

    @Override
    public synchronized void extend(SessionId session, LocalDate through) {
        reach();
        openThrough.computeIfPresent(session, (id, before) -> through);
    }

    @Override
    public synchronized void close(SessionId session) {
        reach();
        openThrough.remove(session);
    }

    @Override
    public boolean isReachable() {
        return !fault.isOn();
    }

    private void reach() {
        if (fault.isOn()) {
            throw new TransferException("the transfer server is away");
        }
    }
}
