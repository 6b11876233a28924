package io.leasehold.scenario.play;

import io.leasehold.adapters.ftp.MachineDescription;
import io.leasehold.adapters.ftp.Transfers;
import io.leasehold.adapters.ftp.TransfersBuilder;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.transfer.Address;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.ports.transfer.TransferServer;
import io.leasehold.testkit.Fault;
import io.leasehold.testkit.OwnCertificate;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real transfer server beside the simulated one: every session is opened on both. Customers are mailed how to get into the
 * real one. They come as soon as the mail has arrived, by each address in it, and fetch the content; after the session they
 * come once more and must be refused. What is written down tells the credentials of the simulation instead, which are the
 * same whenever a scenario is played.
 */
final class RealDepot implements Depot, TransferServer {

    private static final String DISK = "disk.raw";
    /** Whoever is refused comes from this machine, too. */
    private static final int NO_LIMIT = 1_000_000;

    private final SimulatedTransfers simulated = new SimulatedTransfers();
    private final TemporaryFolder folder = TemporaryFolder.made();
    private final TransfersBuilder with;
    private final Map<SessionId, Opened> opened = new HashMap<>();
    private final List<String> visits = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    /** Started when the first session is opened: most scenarios have none. */
    private Option<Running> running = Option.none();

    /** A session, how to get into it, and how to get in as it is written down. */
    private record Opened(SessionId id, MachineId machine, Credentials real, Credentials written) {}

    private record Running(Transfers transfers, Visitor visitor) {}

    /** Made when it is first needed, and once: to make it takes longer than most trials. */
    private static final class Throwaway {

        static final OwnCertificate CERTIFICATE = made();

        private static OwnCertificate made() {
            try (TemporaryFolder folder = TemporaryFolder.made()) {
                return OwnCertificate.in(folder.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    RealDepot(Terms terms, Clock clock) {
        with = Transfers.of(folder.path(), RealDepot::disk, clock, terms)
                .bindTo(InetAddress.getLoopbackAddress())
                .address("localhost")
                .ftpPort(0)
                .sftpPort(0)
                .passivePorts(0, 0)
                .failedLoginsAtMost(NO_LIMIT, NO_LIMIT);
    }

    @Override
    public TransferServer server() {
        return this;
    }

    @Override
    public Fault fault() {
        return simulated.fault();
    }

    @Override
    public Credentials open(SessionId session, MachineId machine, Locale language, LocalDate through) {
        Credentials written = simulated.open(session, machine, language, through);
        Credentials real = running().transfers().open(session, machine, language, through);
        refuse(opened.put(session, new Opened(session, machine, real, written)));
        return real;
    }

    @Override
    public void extend(SessionId session, LocalDate through) {
        simulated.extend(session, through);
        running().transfers().extend(session, through);
    }

    @Override
    public void close(SessionId session) {
        simulated.close(session);
        running.forEach(it -> it.transfers().close(session));
        refuse(opened.remove(session));
    }

    @Override
    public boolean isReachable() {
        return simulated.isReachable() && running.forAll(it -> it.transfers().isReachable());
    }

    @Override
    public Post.Accepted readBefore(Post.Accepted kept, InstantSource clock) {
        return (notice, content) -> {
            if (notice.credentials().isEmpty()) {
                kept.accept(notice, content);
                return;
            }
            Opened session = session(notice.credentials().get());
            byte[] arrived = content.get();
            fetch(notice, session, arrived);
            if (!Arrays.equals(arrived, Post.written(notice, clock))) {
                failures.add("the mail " + notice.id() + " arrived otherwise than it was written");
            }
            Notice masked = notice.tellingOf(session.written());
            byte[] bytes = Post.written(masked, clock);
            kept.accept(masked, () -> bytes);
        };
    }

    /** Who came to which session, by which protocol, and whether they were let in. */
    List<String> visits() {
        return visits;
    }

    @Override
    public void check() {
        if (!failures.isEmpty()) {
            throw new IllegalStateException(String.join("; ", failures));
        }
    }

    @Override
    public void close() {
        running.forEach(it -> {
            it.visitor().close();
            it.transfers().close();
        });
        folder.close();
    }

    private Running running() {
        if (running.isEmpty()) {
            running = Option.some(start());
        }
        return running.get();
    }

    private Running start() {
        Transfers.initialise(folder.path());
        return new Running(with.tls(Throwaway.CERTIFICATE::server).start(), new Visitor(Throwaway.CERTIFICATE));
    }

    private Opened session(Credentials real) {
        return opened.values().stream()
                .filter(open -> open.real().equals(real))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody was given " + real));
    }

    /** As somebody would who knows no more than what they were mailed. */
    private void fetch(Notice notice, Opened session, byte[] arrived) {
        Credentials mailed = SessionMail.read(arrived);
        if (mailed.addresses().size() != session.real().addresses().size()) {
            failures.add("the mail " + notice.id() + " does not tell every address");
        }
        for (Address address : mailed.addresses()) {
            if (!visit(session, mailed, address).contains(content(session.machine()))) {
                failures.add("the content of " + session.id() + " cannot be fetched from " + address.uri());
            }
        }
    }

    /** Nobody gets in who had credentials before, if anybody did. */
    private void refuse(@Nullable Opened former) {
        if (former != null) {
            for (Address address : former.real().addresses()) {
                if (visit(former, former.real(), address).isDefined()) {
                    failures.add(former.id() + " can still be entered by " + address.uri());
                }
            }
        }
    }

    private Option<String> visit(Opened session, Credentials as, Address address) {
        try {
            Option<String> content = running().visitor().fetch(as, address, DISK);
            visits.add(session.id() + " by " + address.protocol() + (content.isDefined() ? ": fetched" : ": refused"));
            return content;
        } catch (IOException e) {
            failures.add(address.uri() + " does not answer: " + e.getMessage());
            return Option.none();
        }
    }

    private static MachineDescription disk(MachineId machine, Path folder) throws IOException {
        Files.writeString(folder.resolve(DISK), content(machine));
        return new MachineDescription(new SystemId("trial"), new Resources(1, 1, 1));
    }

    private static String content(MachineId machine) {
        return ("the disk of " + machine + "\n").repeat(1_000);
    }
}
