package io.leasehold.testkit.transfer;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Address;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.ports.transfer.TransferException;
import io.leasehold.ports.transfer.TransferServer;
import io.leasehold.testkit.Fault;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A transfer server that keeps its sessions in memory and serves nothing. Its credentials are counted, not random. */
public final class SimulatedTransfers implements TransferServer {

    private static final List<Address> ADDRESSES = List.of(
            Address.of(TransferProtocol.FTPS, "ftpes://transfer.example:2121"),
            new Address(
                    TransferProtocol.SFTP,
                    URI.create("sftp://transfer.example:2222"),
                    List.of("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")));

    private record Session(LocalDate through, Credentials credentials) {}

    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Fault fault = new Fault();
    private int issued;

    /** While it is on, every call fails and customers cannot reach their sessions. */
    public Fault fault() {
        return fault;
    }

    /** Through which day a session is open, if it is. */
    public synchronized Option<LocalDate> openThrough(SessionId session) {
        return Option.of(sessions.get(session)).map(Session::through);
    }

    /** Whether a customer gets in with {@code credentials} now. */
    public synchronized boolean getsIn(Credentials credentials) {
        return !fault.isOn()
                && sessions.values().stream()
                        .anyMatch(session -> session.credentials().equals(credentials));
    }

    @Override
    public synchronized Credentials open(SessionId session, MachineId machine, Locale language, LocalDate through) {
        reach();
        issued++;
        Credentials credentials = new Credentials(ADDRESSES, "user-" + issued, "password-" + issued);
        sessions.put(session, new Session(through, credentials));
        return credentials;
    }

    @Override
    public synchronized void extend(SessionId session, LocalDate through) {
        reach();
        Session open = Option.of(sessions.get(session))
                .getOrElseThrow(() -> new TransferException("there is no session " + session));
        if (through.isAfter(open.through())) {
            sessions.put(session, new Session(through, open.credentials()));
        }
    }

    @Override
    public synchronized void close(SessionId session) {
        reach();
        sessions.remove(session);
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
