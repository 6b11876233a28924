package io.leasehold.adapters.jdbc.fault;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.invoice.InvoiceListener;
import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.ports.payment.PaymentProvider;
import io.leasehold.ports.time.Moment;
import io.leasehold.ports.transfer.Credentials;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.ports.transfer.TransferServer;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.payment.SimulatedPayments;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import io.vavr.collection.List;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.joda.money.Money;

/**
 * The outside world: hypervisor, mail server, payment provider, transfer server and accountant, each idempotent by key. It
 * is what its ledger says: so it outlives a process, and several processes see the same.
 */
final class Outside implements Mailer, PaymentProvider, TransferServer, InvoiceListener, AutoCloseable {

    /** Stands between the parts of a line. */
    static final String BETWEEN = "\t";

    private final Ledger ledger;
    private final Consumer<String> before;
    private final Consumer<String> after;

    private SimulatedHypervisor hypervisor = new SimulatedHypervisor();
    /** The simulation does not ask what time it is. */
    private static final Moment ANY = Moment.of(Instant.EPOCH, ZoneOffset.UTC);

    private SimulatedPayments payments = new SimulatedPayments();
    private SimulatedTransfers transfers = new SimulatedTransfers();
    private final TreeMap<MachineId, String> protections = new TreeMap<>(Comparator.comparing(String::valueOf));
    /** All that was ever accepted or announced, and how often. */
    private final TreeMap<String, Integer> papers = new TreeMap<>();

    private int calls;

    Outside(Path file) {
        this(file, line -> {}, line -> {});
    }

    /**
     * The outside of a ledger.
     *
     * @param before hears of each call before it reaches the outside
     * @param after hears of each call that reached the outside before it is answered
     */
    Outside(Path file, Consumer<String> before, Consumer<String> after) {
        this.ledger = new Ledger(file);
        this.before = before;
        this.after = after;
    }

    /** Forgets everything after a point of time that {@link #length} told. */
    void backTo(long length) {
        ledger.cut(length);
        hypervisor = new SimulatedHypervisor();
        payments = new SimulatedPayments();
        transfers = new SimulatedTransfers();
        protections.clear();
        papers.clear();
        calls = 0;
    }

    long length() {
        return look(ledger::length);
    }

    /** How many calls reached it. */
    int calls() {
        return look(() -> calls);
    }

    /** The machines as they are. */
    SimulatedHypervisor hypervisor() {
        return look(() -> hypervisor);
    }

    SimulatedPayments payments() {
        return look(() -> payments);
    }

    List<String> protections() {
        return look(() -> List.ofAll(protections.entrySet()).map(String::valueOf));
    }

    /** Mails and invoices, each once. */
    List<String> papers() {
        return look(() -> List.ofAll(papers.keySet()));
    }

    /** How many mails were sent that had been sent before, the same under the same id. */
    int mailsAgain() {
        return look(() -> List.ofAll(papers.entrySet())
                .filter(paper -> paper.getKey().startsWith("mail"))
                .map(paper -> paper.getValue() - 1)
                .sum()
                .intValue());
    }

    // What the library asks for; the hypervisor is in Machines

    @Override
    public MailOutcome send(Notice notice) {
        does("mail", notice.id(), notice.kind(), notice.to().id(), said(notice.about()));
        return new MailOutcome.Accepted("sent");
    }

    @Override
    public MailOutcome acknowledge(Receipt receipt) {
        throw new UnsupportedOperationException("nobody writes to support here");
    }

    @Override
    public void numbered(Invoice invoice) {
        does("invoice", invoice.number(), invoice.contract(), said(invoice.content()));
    }

    @Override
    public Opened open(Asked asked, Moment now) {
        does("pay", asked.reference(), asked.amount(), asked.method(), asked.contract());
        return look(() -> payments.open(asked, now));
    }

    @Override
    public Status look(ContractId contract, String reference, Moment now) {
        return look(() -> payments.look(contract, reference, now));
    }

    /** The outside has nothing to remember of it. */
    @Override
    public void noted(ContractId contract, PaymentNotice notice) {}

    @Override
    public void giveBack(String payment, Money amount) {
        does("give-back", payment, amount);
    }

    @Override
    public Credentials open(SessionId session, MachineId machine, Locale language, LocalDate through) {
        does("open", session.contract(), session.occasion(), machine, through);
        return new Credentials(List.empty(), "user-" + session, "password");
    }

    @Override
    public void extend(SessionId session, LocalDate through) {
        does("extend", session.contract(), session.occasion(), through);
    }

    @Override
    public void close(SessionId session) {
        does("close", session.contract(), session.occasion());
    }

    @Override
    public boolean isReachable() {
        return true;
    }

    /** Calls the outside; throws what the simulation throws, and then nothing happened. */
    void does(Object... parts) {
        String line = List.of(parts)
                .map(part -> String.valueOf(part).replaceAll("\\s+", " "))
                .mkString(BETWEEN);
        before.accept(line);
        look(() -> {
            happens(line);
            ledger.write(line);
            return line;
        });
        after.accept(line);
    }

    synchronized <T> T look(Supplier<T> at) {
        return ledger.alone(lines -> lines.forEach(this::happens), at);
    }

    @Override
    public void close() {
        ledger.close();
    }

    private void happens(String line) {
        String[] p = line.split(BETWEEN, -1);
        switch (p[0]) {
            case "mail", "invoice" -> papers.merge(line, 1, Integer::sum);
            case "pay" ->
                payments.open(
                        new Asked(
                                new ContractId(p[4]),
                                p[1],
                                Money.parse(p[2]),
                                PaymentMethod.valueOf(p[3]),
                                ANY.at(),
                                List.empty()),
                        ANY);
            case "give-back" -> payments.giveBack(p[1], Money.parse(p[2]));
            case "open" -> transfers.open(session(p), machine(p[3]), Locale.ENGLISH, LocalDate.parse(p[4]));
            case "extend" -> transfers.extend(session(p), LocalDate.parse(p[3]));
            case "close" -> transfers.close(session(p));
            default -> happens(p, machine(p[1]));
        }
        calls++;
    }

    private void happens(String[] p, MachineId machine) {
        switch (p[0]) {
            case "create" -> hypervisor.create(machine, new SystemId(p[2]), resources(p[3]));
            case "start" -> hypervisor.start(machine);
            case "shut-down" -> hypervisor.shutDown(machine);
            case "reboot" -> hypervisor.reboot(machine, p[2]);
            case "reset" -> hypervisor.reset(machine, new SystemId(p[2]), p[3]);
            case "resize" -> hypervisor.resize(machine, resources(p[2]));
            case "delete" -> {
                hypervisor.delete(machine);
                protections.remove(machine);
            }
            case "furnish" -> hypervisor.furnish(machine, applications(p[2]));
            case "take-snapshot" -> hypervisor.takeSnapshot(machine, p[2]);
            case "restore-snapshot" -> hypervisor.restoreSnapshot(machine, p[2], resources(p[3]), p[4]);
            case "delete-snapshot" -> hypervisor.deleteSnapshot(machine, p[2]);
            case "back-up" -> hypervisor.backUp(machine, LocalDate.parse(p[2]));
            case "restore-backup" -> hypervisor.restoreBackup(machine, LocalDate.parse(p[2]), resources(p[3]), p[4]);
            case "drop-backup" -> hypervisor.dropBackup(machine, LocalDate.parse(p[2]));
            case "protect" -> protections.put(machine, p[2]);
            default -> throw new IllegalStateException("the outside knows no " + p[0]);
        }
    }

    /** In short: the same for the same. */
    static String said(Object paper) {
        return paper.getClass().getSimpleName() + " " + paper.toString().hashCode();
    }

    private static SessionId session(String[] parts) {
        return new SessionId(new ContractId(parts[1]), parts[2]);
    }

    private static MachineId machine(String text) {
        return new MachineId(UUID.fromString(text));
    }

    private static List<ApplicationId> applications(String text) {
        return List.of(text.split(",")).filter(id -> !id.isEmpty()).map(ApplicationId::new);
    }

    private static Resources resources(String text) {
        List<Integer> units = List.of(text.split("/")).map(Integer::valueOf);
        return new Resources(units.get(0), units.get(1), units.get(2));
    }
}
