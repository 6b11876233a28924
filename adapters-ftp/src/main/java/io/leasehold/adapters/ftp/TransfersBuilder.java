package io.leasehold.adapters.ftp;

import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.ports.transfer.Address;
import io.leasehold.ports.transfer.TransferException;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Says how sessions are served; all but the address and, for FTPS, the certificate has a default. */
public final class TransfersBuilder {

    private static final Duration FAILURES_WITHIN = Duration.ofMinutes(10);
    private static final Duration TIDY_UP_EVERY = Duration.ofHours(1);

    final ContentSource source;
    final Clock clock;
    final ZoneId zone;

    @Nullable
    String bindAddress;

    int ftpPort = 2121;
    int sftpPort = 2222;
    PortRange passivePorts = new PortRange(50_000, 50_999);

    @Nullable
    String passiveAddress;

    @Nullable
    Supplier<SSLContext> tls;

    HostKeys hostKeys;
    Period expiredKept = Period.ofDays(30);
    int connectionsAtMost = 200;
    int connectionsFromAddress = 20;
    int connectionsToOneSession = 10;
    int failuresFromAddress = 10;
    int failuresAsUser = 50;
    final Duration failuresWithin = FAILURES_WITHIN;

    private final Path folder;
    private final Set<TransferProtocol> protocols;
    private String address = "localhost";
    private Duration lookEvery = Duration.ofSeconds(1);

    TransfersBuilder(Path folder, ContentSource source, Clock clock, Terms terms) {
        this.folder = folder;
        this.source = source;
        this.clock = clock;
        this.zone = terms.zone();
        this.protocols = terms.export().protocols();
        this.hostKeys = HostKeys.generated(folder.resolve("host-key"));
    }

    /** The name under which customers reach the server, as it is told to them. */
    public TransfersBuilder address(String name) {
        address = name;
        return this;
    }

    /** Which of the machine's own addresses are listened on; all unless said, of IPv4 and IPv6. */
    public TransfersBuilder bindTo(InetAddress own) {
        bindAddress = own.getHostAddress();
        return this;
    }

    /** The port of FTP; 2121 unless said, and 0 for any that is free. */
    public TransfersBuilder ftpPort(int port) {
        ftpPort = port(port);
        return this;
    }

    /** The port of SFTP; 2222 unless said, and 0 for any that is free. */
    public TransfersBuilder sftpPort(int port) {
        sftpPort = port(port);
        return this;
    }

    /**
     * The ports to which FTP clients connect for files and listings, which a firewall must let through; 50000 to 50999
     * unless said, and any that are free from 0 to 0. Each download under way needs one.
     */
    public TransfersBuilder passivePorts(int first, int last) {
        passivePorts = new PortRange(first, last);
        return this;
    }

    /**
     * The IPv4 address to which FTP clients connect for files, where it is not the one that the machine knows itself by:
     * behind a translation of addresses.
     */
    public TransfersBuilder passiveAddress(InetAddress outside) {
        passiveAddress = outside.getHostAddress();
        return this;
    }

    /** The certificate of FTPS. Asked for at each connection, so that it can be renewed; best kept at hand. */
    public TransfersBuilder tls(Supplier<SSLContext> context) {
        tls = context;
        return this;
    }

    /**
     * Files with the private keys of SFTP, on every node the same; unless said, one is made when it is missed and kept in
     * the folder of the sessions.
     */
    public TransfersBuilder hostKeys(Path... files) {
        hostKeys = HostKeys.in(files);
        return this;
    }

    /** How long after its last day the content of a session is kept that nobody closes; 30 days unless said. */
    public TransfersBuilder keepExpired(Period time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("content is kept for a time, not for " + time);
        }
        expiredKept = time;
        return this;
    }

    /** How soon visitors leave whose session was closed on another node, or is over; a second unless said. */
    public TransfersBuilder lookEvery(Duration pause) {
        if (pause.toMillis() < 1) {
            throw new IllegalArgumentException("the pause between two looks must be a millisecond or more: " + pause);
        }
        lookEvery = pause;
        return this;
    }

    /** How many connections there can be at once on this node, from one address, and to one session; 200, 20 and 10. */
    public TransfersBuilder connectionsAtMost(int altogether, int fromAddress, int toSession) {
        connectionsAtMost = positive(altogether);
        connectionsFromAddress = positive(fromAddress);
        connectionsToOneSession = positive(toSession);
        return this;
    }

    /**
     * After how many failed logins within ten minutes an address, or a login name, is refused for the rest of them; 10 and
     * 50 unless said.
     */
    public TransfersBuilder failedLoginsAtMost(int fromAddress, int asUser) {
        failuresFromAddress = positive(fromAddress);
        failuresAsUser = positive(asUser);
        return this;
    }

    /**
     * Starts to serve.
     *
     * @throws TransferException if the folder was never made ready or cannot be written to, or a port is taken
     * @throws IllegalStateException if FTPS is offered without a certificate
     */
    public Transfers start() {
        if (protocols.contains(TransferProtocol.FTPS) && tls == null) {
            throw new IllegalStateException("FTPS is offered and has no certificate: call tls(…)");
        }
        Storage storage = new Storage(folder);
        if (!storage.isInitialised()) {
            throw new TransferException(
                    "no sessions are kept in " + folder
                            + ": if they are elsewhere, mount the storage there; if it is new, call Transfers.initialise(…) once");
        }
        if (!storage.isThere()) {
            throw new TransferException("sessions cannot be kept in " + folder + ": it cannot be written to");
        }
        List<String> fingerprints = protocols.contains(TransferProtocol.SFTP) ? hostKeys.fingerprints() : List.empty();
        return new Transfers(this, storage, fingerprints).started(lookEvery, TIDY_UP_EVERY);
    }

    boolean isPlainOffered() {
        return protocols.contains(TransferProtocol.FTP);
    }

    /** Opens a door for each protocol; FTP and FTPS have the same. */
    Map<TransferProtocol, Door> openDoors(Doorkeeper doorkeeper) {
        Connections connections = new Connections(connectionsAtMost, connectionsFromAddress);
        Map<TransferProtocol, Door> doors = LinkedHashMap.empty();
        try {
            if (protocols.contains(TransferProtocol.FTPS) || isPlainOffered()) {
                Door ftp = FtpDoor.open(this, doorkeeper, connections);
                for (TransferProtocol protocol :
                        List.of(TransferProtocol.FTPS, TransferProtocol.FTP).filter(protocols::contains)) {
                    doors = doors.put(protocol, ftp);
                }
            }
            if (protocols.contains(TransferProtocol.SFTP)) {
                doors = doors.put(TransferProtocol.SFTP, SftpDoor.open(this, doorkeeper, connections));
            }
        } catch (RuntimeException e) {
            doors.values().forEach(Door::close);
            throw e;
        }
        return doors;
    }

    /** What customers are told: an address for each protocol. */
    List<Address> addresses(Map<TransferProtocol, Door> doors, List<String> fingerprints) {
        return doors.toList().map(door -> {
            URI uri = URI.create(
                    scheme(door._1()) + "://" + address + ":" + door._2().port());
            return new Address(door._1(), uri, door._1() == TransferProtocol.SFTP ? fingerprints : List.empty());
        });
    }

    /** Where this machine itself reaches its doors. */
    InetAddress own() {
        try {
            return Option.of(bindAddress).isDefined()
                    ? InetAddress.getByName(bindAddress)
                    : InetAddress.getLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(bindAddress + " was an address before", e);
        }
    }

    private static String scheme(TransferProtocol protocol) {
        return switch (protocol) {
            case FTPS -> "ftpes";
            case SFTP -> "sftp";
            case FTP -> "ftp";
        };
    }

    private static int port(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is from 0 to 65535, not " + port);
        }
        return port;
    }

    private static int positive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a limit is 1 or more, not " + count);
        }
        return count;
    }
}
