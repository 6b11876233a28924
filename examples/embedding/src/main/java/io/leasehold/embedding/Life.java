package io.leasehold.embedding;

import io.leasehold.adapters.libvirt.LibvirtHost;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.ending.Deleted;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.Snapshot;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.upgrade.Growth;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import io.leasehold.ports.machine.HypervisorException;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.operation.OperateServer;
import io.leasehold.ports.time.Moment;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.upgrade.UpgradeServer;
import io.leasehold.testkit.account.InMemoryCustomers;
import io.leasehold.testkit.conditions.InMemoryConditions;
import io.leasehold.testkit.mail.InMemoryMailer;
import io.leasehold.testkit.payment.SimulatedPayments;
import io.leasehold.testkit.store.InMemoryStore;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;

/** The life of one server, which really runs, in a time that is set: two months take as long as the server does. */
final class Life {

    private static final ContractId BLOG = new ContractId("blog");
    private static final Actor ALICE = new Actor.Customer(Main.alice().id());

    private final LibvirtHost host;
    private final boolean isSimulated;
    private final ResourceChange more;
    private final Downloads downloads;
    private final InMemoryMailer mailer = new InMemoryMailer();
    private final PrintStream out;
    private final Leasehold leasehold;
    private LocalDate today = LocalDate.of(2026, 3, 1);

    /** What is done in a step. */
    private interface Step {
        /** Returns what came of it. */
        String done() throws IOException;
    }

    /**
     * A life that has not begun.
     *
     * @param isSimulated whether the host has no disks in truth: what needs them is left out
     */
    Life(LibvirtHost host, boolean isSimulated, Downloads downloads, PrintStream out) {
        this.host = host;
        this.isSimulated = isSimulated;
        this.more = new ResourceChange(0, 1, isSimulated ? 0 : 10);
        this.downloads = downloads;
        this.out = out;
        this.leasehold = Leasehold.builder()
                .conditions(new InMemoryConditions(Terms.reference(), ReferenceCatalogue.get()))
                .store(new InMemoryStore())
                .customers(new InMemoryCustomers())
                .hypervisor(host)
                .mailer(mailer)
                .payments(new SimulatedPayments())
                .transfers(downloads.server())
                .support(new InMemorySupportDesk())
                .build();
    }

    /** Lives it; a server that was made is deleted, however it ends. */
    void live() throws IOException {
        timed(() -> {
            Main.sell(leasehold, BLOG, now());
            return "ordered and paid";
        });
        try {
            timed(this::begin);
            go(today.plusDays(10));
            timed(this::grow);
            timed(this::takeSnapshot);
            timedWithDisks("the export, fetched by FTPS", this::export);
            go(contract().activeTerm().renewal().plusDays(1));
            timed(this::expire);
            timedWithDisks(
                    "its content, fetched by FTPS", () -> "its content, fetched by FTPS: " + downloads.fetch(mailed()));
            timed(this::end);
        } catch (HypervisorException | IOException | IllegalStateException e) {
            remove(e);
            throw e;
        }
    }

    private String begin() {
        leasehold.run(now());
        if (!(contract().phase() instanceof Phase.Active)) {
            // It would be tried again; the host is asked once more here, for it tells why.
            host.create(contract().machine(), contract().system(), contract().makeUp());
        }
        return "activated, server " + contract().machine() + " boots, backed up for the first time";
    }

    /** More memory restarts it, a larger disk alone would not. */
    private String grow() {
        Growth.Preview preview = agreed(leasehold.upgradeServer().preview(BLOG, more, ALICE, now()));
        agreed(leasehold
                .upgradeServer()
                .handle(
                        new UpgradeServer.More(
                                BLOG,
                                preview.to(),
                                Option.of(preview.disruption()),
                                Option.none(),
                                Option.of("VISA"),
                                preview.quote(),
                                ALICE),
                        now()));
        leasehold.carry(now());
        Resources now = contract().makeUp();
        return "grown to " + now.vcpus() + " processor, " + now.memoryGiB() + " GiB of memory, " + now.diskGiB()
                + " GiB of disk; " + preview.disruption() + " accepted, renewal date "
                + contract().activeTerm().renewal();
    }

    private String takeSnapshot() {
        agreed(leasehold
                .operateServer()
                .handle(
                        new OperateServer.Asked(BLOG, new TakeSnapshot("grown"), Option.none(), Option.none(), ALICE),
                        now()));
        leasehold.carry(now());
        return "snapshot taken: "
                + contract().snapshots().all().map(Snapshot::name).mkString(", ");
    }

    private String export() throws IOException {
        Quote quote = agreed(leasehold.exportServer().quote(BLOG, ALICE, now()));
        agreed(leasehold.exportServer().handle(BLOG, Option.of("VISA"), quote, ALICE, now()));
        Main.pay(leasehold, BLOG, now());
        leasehold.carry(now());
        return "exported for " + quote.gross() + " and fetched by FTPS: " + downloads.fetch(mailed());
    }

    private String expire() {
        leasehold.run(now());
        return "not renewed: " + contract().phase().getClass().getSimpleName() + ", shut down, retrieval opened";
    }

    /** What can only be in grace is over in fifteen days. */
    private String end() {
        while (contract().phase() instanceof Phase.Expired) {
            go(today.plusDays(1));
            leasehold.run(now());
        }
        if (host.list().contains(contract().machine())) {
            throw new IllegalStateException("the server is said to be deleted and is there");
        }
        Deleted deleted = mailer.sent()
                .map(Notice::about)
                .filter(Deleted.class::isInstance)
                .map(Deleted.class::cast)
                .last();
        return "deleted: " + deleted.certificate();
    }

    private void remove(Exception because) {
        try {
            host.delete(contract().machine());
        } catch (HypervisorException e) {
            because.addSuppressed(e);
        }
    }

    private void timed(Step step) throws IOException {
        long begun = System.nanoTime();
        String done = step.done();
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(Locale.ROOT, "%s %6.1f s  %s%n", today, seconds, done);
    }

    private void timedWithDisks(String what, Step step) throws IOException {
        if (isSimulated) {
            out.println(today + " left out  " + what);
        } else {
            timed(step);
        }
    }

    private void go(LocalDate day) {
        today = day;
        downloads.clock().set(now().at());
    }

    private Moment now() {
        return leasehold.moment(
                today.atTime(9, 0).atZone(leasehold.terms().zone()).toInstant());
    }

    private Contract contract() {
        return agreed(leasehold.contracts().look(BLOG, ALICE, now()));
    }

    /** As the last mail that has any tells them. */
    private Credentials mailed() {
        return mailer.sent().flatMap(Notice::credentials).last();
    }

    private static <R> R agreed(Either<Refusal, R> answer) {
        return answer.getOrElseThrow(refusal -> new IllegalStateException(refusal.code()));
    }
}
