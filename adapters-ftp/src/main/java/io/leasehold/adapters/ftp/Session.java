package io.leasehold.adapters.ftp;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.transfer.SessionId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A session as it is stored.
 *
 * @param user the login name, and the name of its folder
 * @param passwordHash of the password, which is not kept itself
 * @param opened when that password was given out
 * @param through the last day on which it can be used
 */
record Session(SessionId id, String user, MachineId machine, String passwordHash, Instant opened, LocalDate through) {

    Session through(LocalDate day) {
        return new Session(id, user, machine, passwordHash, opened, day);
    }

    /** Whether the last day is over where the host is. */
    boolean isOver(Clock clock, ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone).isAfter(through);
    }

    /** Whether {@code other} has the same credentials. */
    boolean sameCredentials(Session other) {
        return user.equals(other.user) && passwordHash.equals(other.passwordHash);
    }
}
