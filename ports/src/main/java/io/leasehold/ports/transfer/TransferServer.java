package io.leasehold.ports.transfer;

import io.leasehold.domain.machine.MachineId;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Makes the content of servers available for download. Every operation can be repeated; all throw {@link
 * TransferException} when the server cannot be reached.
 */
public interface TransferServer {

    /**
     * Opens a session on the content of a machine. Opening it again gives new credentials in place of the former ones,
     * since those are not stored in clear.
     *
     * @param session names the session
     * @param language in which the customer is told what to do with the content
     * @param through the last day on which it can be used
     */
    Credentials open(SessionId session, MachineId machine, Locale language, LocalDate through);

    /**
     * Lets a session last through a later day; never shortens it.
     *
     * @throws TransferException also if there is no such session: what the customer was promised to find is then not there
     */
    void extend(SessionId session, LocalDate through);

    /** Closes a session for good and deletes its content; harmless if it is closed already. */
    void close(SessionId session);

    /** Whether customers can reach their sessions now. Does not throw. */
    boolean isReachable();
}
