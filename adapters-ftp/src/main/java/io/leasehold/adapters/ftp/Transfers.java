package io.leasehold.adapters.ftp;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Address;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.ports.transfer.TransferException;
import io.leasehold.ports.transfer.TransferServer;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions from which customers fetch the content of their servers, by FTPS and SFTP (EXP-2, REN-6). Sessions are in a
 * folder: they outlast the process, and any number of nodes serves those of one folder that all of them share.
 *
 * <pre>{@code
 * Transfers.initialise(folder); // once, when the storage is new
 *
 * Transfers transfers = Transfers.of(folder, hypervisor::export, Clock.systemUTC(), terms)
 *         .address("transfer.example.com")
 *         .tls(() -> sslContext)
 *         .hostKeys(folderOfKeys)
 *         .start();
 * Leasehold.builder().transfers(transfers) …
 * transfers.close();
 * }</pre>
 *
 * <p>When the last day of a session is over, nobody gets in any more, and whoever is in is sent away. Its content is
 * deleted when the library closes it, on the next day as a rule; a session can be extended until then.
 */
public final class Transfers implements TransferServer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);

    private final Storage storage;
    private final Content content;
    private final Passwords passwords = new Passwords();
    private final Clock clock;
    private final ZoneId zone;
    private final Period expiredKept;
    private final Doorkeeper doorkeeper;
    private final List<Address> addresses;
    private final InetAddress own;
    private final Map<TransferProtocol, Door> doors;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "leasehold-transfers"));
    private final AtomicBoolean closed = new AtomicBoolean();

    Transfers(TransfersBuilder with, Storage storage, List<String> fingerprints) {
        this.storage = storage;
        this.content = new Content(with.source);
        this.clock = with.clock;
        this.zone = with.zone;
        this.expiredKept = with.expiredKept;
        FailedLogins fromAddress = new FailedLogins(clock, with.failuresFromAddress, with.failuresWithin);
        FailedLogins asUser = new FailedLogins(clock, with.failuresAsUser, with.failuresWithin);
        this.doorkeeper = new Doorkeeper(
                storage, passwords, clock, zone, fromAddress, asUser, new Visits(with.connectionsToOneSession));
        this.doors = with.openDoors(doorkeeper);
        this.addresses = with.addresses(doors, fingerprints);
        this.own = with.own();
    }

    /**
     * Makes a folder ready to keep sessions. An operator has this done once, when the storage is new, as it is formatted
     * once: a server starts only on a folder that was made ready, and so never on the empty one that is there where shared
     * storage is not mounted, as if no customer had a session. Code that starts the server must not do it as well.
     *
     * @param folder is there, and takes whatever sessions hold
     * @throws TransferException if it was made ready before, or cannot be written to
     */
    public static void initialise(Path folder) {
        Storage storage = new Storage(folder);
        if (storage.isInitialised()) {
            throw new TransferException(folder + " was made ready before");
        }
        try {
            storage.initialise();
        } catch (IOException e) {
            throw new TransferException("sessions cannot be kept in " + folder, e);
        }
    }

    /**
     * A server that can be started.
     *
     * @param folder for sessions and their content; on every node the same, if there are several
     * @param source where content comes from
     * @param clock says when a session is over
     * @param terms which protocols are offered, and where the day ends
     */
    public static TransfersBuilder of(Path folder, ContentSource source, Clock clock, Terms terms) {
        return new TransfersBuilder(folder, source, clock, terms);
    }

    /** Starts to look after the visitors, as often as it is said to. */
    Transfers started(Duration lookEvery, Duration tidyUpEvery) {
        every(lookEvery, doorkeeper::showOut);
        every(tidyUpEvery, this::tidyUp);
        return this;
    }

    @Override
    public Credentials open(SessionId id, MachineId machine, Locale language, LocalDate through) {
        String user = Storage.user(id);
        String password = passwords.generate();
        working(
                "open " + id,
                () -> storage.alone(user, () -> {
                    if (storage.find(user).exists(former -> !former.machine().equals(machine))) {
                        throw new IOException("the session holds the content of another machine");
                    }
                    content.prepare(storage.folder(user), machine, language);
                    storage.save(new Session(id, user, machine, passwords.hash(password), clock.instant(), through));
                    return user;
                }));
        doorkeeper.showOut();
        return new Credentials(addresses, user, password);
    }

    @Override
    public void extend(SessionId id, LocalDate through) {
        String user = Storage.user(id);
        working("extend " + id, () -> {
            // Before it is worked on, which would make a folder for it.
            required(id, user);
            return storage.alone(user, () -> {
                Session session = required(id, user);
                if (through.isAfter(session.through())) {
                    storage.save(session.through(through));
                }
                return user;
            });
        });
    }

    @Override
    public void close(SessionId id) {
        working("close " + id, () -> {
            storage.remove(Storage.user(id));
            return id;
        });
        doorkeeper.showOut();
    }

    @Override
    public boolean isReachable() {
        return !closed.get() && storage.isThere() && doors.values().forAll(door -> Greeting.isHeard(own, door.port()));
    }

    /** A session that was opened and not closed yet. */
    public Option<TransferSession> session(SessionId id) {
        String user = Storage.user(id);
        return working("look for " + id, () -> told(user));
    }

    /** All sessions that were opened and not closed yet. */
    public List<TransferSession> sessions() {
        return working("list sessions", () -> {
            List<TransferSession> told = List.empty();
            for (String user : storage.users()) {
                told = told.appendAll(told(user));
            }
            return told;
        });
    }

    /** The port on which a protocol is offered, if it is. */
    public Option<Integer> port(TransferProtocol protocol) {
        return doors.get(protocol).map(Door::port);
    }

    /** Stops serving; sessions stay as they are, for whoever starts next. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            rounds.shutdownNow();
            doors.values().distinct().forEach(Door::close);
        }
    }

    /** Sends those away whose time is over. */
    void showOut() {
        doorkeeper.showOut();
    }

    /** Whether anybody is logged in on this node. */
    boolean isVisited() {
        return doorkeeper.isVisited();
    }

    /** Deletes what others left, and sessions that nobody closed for long after their last day. */
    void tidyUp() {
        working("tidy up", () -> {
            storage.emptyTrash();
            for (String user : storage.users()) {
                LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
                if (storage.find(user)
                        .exists(session -> today.isAfter(session.through().plus(expiredKept)))) {
                    LOG.warn("The session {} was not closed in time: its content is deleted now", user);
                    storage.remove(user);
                }
            }
            return storage;
        });
    }

    private Session required(SessionId id, String user) throws IOException {
        return storage.find(user).getOrElseThrow(() -> new IOException("there is no session " + id));
    }

    private Option<TransferSession> told(String user) throws IOException {
        Option<Download> first = storage.firstDownload(user);
        Option<Download> last = storage.lastDownload(user);
        return storage.find(user)
                .map(open -> new TransferSession(open.id(), user, open.opened(), open.through(), first, last));
    }

    private void every(Duration pause, Runnable round) {
        Runnable calmly = () -> {
            try {
                round.run();
            } catch (RuntimeException e) {
                LOG.warn("A round failed; the next one comes", e);
            }
        };
        var unused = rounds.scheduleWithFixedDelay(calmly, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private <T> T working(String what, Storage.Work<T> work) {
        if (closed.get()) {
            throw new TransferException("the transfer server was stopped");
        }
        try {
            return work.run();
        } catch (IOException e) {
            throw new TransferException("cannot " + what, e);
        }
    }
}
