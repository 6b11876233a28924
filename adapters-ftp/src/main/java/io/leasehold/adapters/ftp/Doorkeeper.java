package io.leasehold.adapters.ftp;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets customers into their sessions, by either protocol, and sees to it that they leave when their time has come. */
final class Doorkeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    private final Storage storage;
    private final Passwords passwords;
    private final Clock clock;
    private final ZoneId zone;
    private final FailedLogins fromAddress;
    private final FailedLogins asUser;
    private final Visits visits;

    Doorkeeper(
            Storage storage,
            Passwords passwords,
            Clock clock,
            ZoneId zone,
            FailedLogins fromAddress,
            FailedLogins asUser,
            Visits visits) {
        this.storage = storage;
        this.passwords = passwords;
        this.clock = clock;
        this.zone = zone;
        this.fromAddress = fromAddress;
        this.asUser = asUser;
        this.visits = visits;
    }

    /** The session that somebody may enter with these credentials; why not is told to nobody. */
    Option<Session> admit(String user, String password, InetAddress from) {
        String address = FailedLogins.address(from);
        if (fromAddress.bars(address) || asUser.bars(user)) {
            LOG.warn(
                    "Logins from {} or as {} are refused for a while: too many failed",
                    from.getHostAddress(),
                    shown(user));
            return Option.none();
        }
        Option<Session> session = check(user, password);
        if (session.isEmpty()) {
            fromAddress.failed(address);
            asUser.failed(user);
            LOG.info("A login from {} failed", from.getHostAddress());
        }
        return session.filter(visits::mayEnter);
    }

    Visits.Visit enters(Session session, Runnable showOut) {
        Visits.Visit visit = visits.begins(session, showOut);
        if (!isGood(session)) {
            // It was closed between the password and now.
            visits.over(visit);
            showOut.run();
        }
        return visit;
    }

    void leaves(Visits.Visit visit) {
        visits.over(visit);
    }

    boolean isVisited() {
        return visits.any();
    }

    Shelf shelf(Session session) {
        return Content.shelf(storage.folder(session.user()));
    }

    /** The last byte of a file was sent. */
    void fetched(Session session, String file) {
        try {
            storage.save(session.user(), new Download(file, clock.instant()));
        } catch (IOException e) {
            LOG.warn("A download of {} from the session {} cannot be noted", file, session.user(), e);
        }
    }

    /** Shows those out whose session is over, was closed, or has other credentials now. */
    void showOut() {
        visits.keepOnly(this::isGood);
    }

    private boolean isGood(Session session) {
        try {
            return storage.find(session.user())
                    .filter(now -> now.sameCredentials(session) && !now.isOver(clock, zone))
                    .isDefined();
        } catch (IOException e) {
            LOG.warn("The session {} cannot be looked up, its visit ends", session.user(), e);
            return false;
        }
    }

    private Option<Session> check(String user, String password) {
        try {
            Option<Session> session = storage.find(user);
            if (session.isEmpty()) {
                passwords.matchNobodys(password);
            }
            return session.filter(
                    found -> passwords.matches(password, found.passwordHash()) && !found.isOver(clock, zone));
        } catch (IOException e) {
            LOG.warn("The session {} cannot be looked up, a login is refused", shown(user), e);
            return Option.none();
        }
    }

    /** What somebody typed goes to no log unless it looks like a login name: it may be a password. */
    private static String shown(String user) {
        return user.matches("[a-z2-7]{16}") ? user : "(no login name)";
    }
}
