package io.leasehold.adapters.ftp;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.ExportTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TransferProtocol;
import io.leasehold.testkit.time.SettableClock;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A host with a folder for sessions, a clock and machines, and the nodes it started. */
final class Host implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final String DISK = "disk.qcow2";
    static final MachineDescription DESCRIPTION =
            new MachineDescription(new SystemId("debian-12"), new Resources(2, 4, 80));

    /** Looks after visitors when a test says so, and by itself hardly ever. */
    private static final Duration NEVER = Duration.ofDays(1);

    final Path folder;
    final SettableClock clock =
            SettableClock.at(TODAY, LocalTime.of(9, 0), Terms.reference().zone());
    final java.util.List<Transfers> nodes = new ArrayList<>();
    /** How large disks are. */
    int diskBytes = 3_000_000;

    ContentSource source = this::disk;

    /** With storage that is new. */
    Host(Path folder) {
        this(folder, true);
    }

    private Host(Path folder, boolean isNew) {
        this.folder = folder;
        if (isNew) {
            Transfers.initialise(folder);
        }
    }

    /** On storage that another host made ready. */
    static Host on(Path folder) {
        return new Host(folder, false);
    }

    /** A node that offers FTPS and SFTP on ports that are free. */
    Transfers node() {
        return node(with -> with);
    }

    Transfers node(UnaryOperator<TransfersBuilder> settings) {
        return node(offering(TransferProtocol.FTPS, TransferProtocol.SFTP), settings);
    }

    Transfers node(Terms terms, UnaryOperator<TransfersBuilder> settings) {
        TransfersBuilder with = Transfers.of(folder, (machine, to) -> source.write(machine, to), clock, terms)
                .address("localhost")
                .bindTo(InetAddress.getLoopbackAddress())
                .ftpPort(0)
                .sftpPort(0)
                .passivePorts(0, 0)
                .tls(Certificate::context)
                .lookEvery(NEVER);
        Transfers node = settings.apply(with).start();
        nodes.add(node);
        return node;
    }

    static Terms offering(TransferProtocol... protocols) {
        return Terms.builder()
                .from(Terms.reference())
                .export(new ExportTerms(15, LinkedHashSet.of(protocols)))
                .build();
    }

    /** Writes the disk of a machine: the same bytes for the same machine. */
    MachineDescription disk(MachineId machine, Path to) throws IOException {
        Files.write(to.resolve(DISK), disk(machine));
        return DESCRIPTION;
    }

    byte[] disk(MachineId machine) {
        byte[] bytes = new byte[diskBytes];
        new Random(machine.value().getMostSignificantBits()).nextBytes(bytes);
        return bytes;
    }

    /** The folders of sessions, with or without content. */
    List<Path> folders() throws IOException {
        try (var folders = Files.list(folder.resolve("sessions"))) {
            return List.ofAll(folders.toList());
        }
    }

    @Override
    public void close() {
        nodes.forEach(Transfers::close);
    }
}
