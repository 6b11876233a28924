package io.leasehold.ports;

import static io.leasehold.ports.LeaseholdBuilder.required;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.account.Accounts;
import io.leasehold.ports.account.CommercialMail;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.account.OpenAccount;
import io.leasehold.ports.application.ManageApplications;
import io.leasehold.ports.backup.Backups;
import io.leasehold.ports.breach.NoteBreaches;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.courier.Carriers;
import io.leasehold.ports.courier.Courier;
import io.leasehold.ports.courier.ParkedEffects;
import io.leasehold.ports.export.ExportServer;
import io.leasehold.ports.forcemajeure.DeclareForceMajeure;
import io.leasehold.ports.invoice.Invoices;
import io.leasehold.ports.invoice.Invoicing;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.maintenance.PlanMaintenance;
import io.leasehold.ports.market.Markets;
import io.leasehold.ports.metrics.Metrics;
import io.leasehold.ports.metrics.Quietly;
import io.leasehold.ports.operation.OperateServer;
import io.leasehold.ports.operation.ProtectServer;
import io.leasehold.ports.operation.RestoreServer;
import io.leasehold.ports.operator.DecisionTrace;
import io.leasehold.ports.operator.DueContracts;
import io.leasehold.ports.operator.FailingCopies;
import io.leasehold.ports.operator.Reconcile;
import io.leasehold.ports.operator.ShowBacklog;
import io.leasehold.ports.operator.ShowJournal;
import io.leasehold.ports.order.OrderServer;
import io.leasehold.ports.payment.PayRequest;
import io.leasehold.ports.payment.PaymentProvider;
import io.leasehold.ports.prices.AnnouncePrices;
import io.leasehold.ports.prices.TellCustomers;
import io.leasehold.ports.privacy.ErasePersonalData;
import io.leasehold.ports.privacy.ExportPersonalData;
import io.leasehold.ports.renewal.RenewContract;
import io.leasehold.ports.renewal.TerminateContract;
import io.leasehold.ports.support.ContactSupport;
import io.leasehold.ports.support.ReportAbuse;
import io.leasehold.ports.support.SupportDesk;
import io.leasehold.ports.suspension.SuspendServer;
import io.leasehold.ports.sweep.Sweep;
import io.leasehold.ports.sweep.SweepReport;
import io.leasehold.ports.time.Moment;
import io.leasehold.ports.transfer.TransferServer;
import io.leasehold.ports.upgrade.UpgradeServer;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The library, wired: one use case a method, and {@link #run(Supplier) run} for what time brings about. It holds no
 * thread and no clock; a host calls that from its scheduler, as often as it likes, on any number of nodes.
 */
public final class Leasehold {

    private final Conditions conditions;
    private final OpenAccount openAccount;
    private final OrderServer orderServer;
    private final RenewContract renewContract;
    private final TerminateContract terminateContract;
    private final UpgradeServer upgradeServer;
    private final OperateServer operateServer;
    private final ProtectServer protectServer;
    private final RestoreServer restoreServer;
    private final ManageApplications manageApplications;
    private final ExportServer exportServer;
    private final AnnouncePrices announcePrices;
    private final TellCustomers tellCustomers;
    private final PayRequest payRequest;
    private final SuspendServer suspendServer;
    private final NoteBreaches noteBreaches;
    private final DeclareForceMajeure declareForceMajeure;
    private final PlanMaintenance planMaintenance;
    private final ParkedEffects parkedEffects;
    private final Accounts accounts;
    private final CommercialMail commercialMail;
    private final ExportPersonalData exportPersonalData;
    private final ErasePersonalData erasePersonalData;
    private final ContactSupport contactSupport;
    private final ReportAbuse reportAbuse;
    private final Invoices invoices;
    private final DueContracts dueContracts;
    private final Reconcile reconcile;
    private final DecisionTrace decisionTrace;
    private final ShowBacklog showBacklog;
    private final ShowJournal showJournal;
    private final FailingCopies failingCopies;
    private final Decisions decisions;
    private final Sweep sweep;
    private final Courier courier;
    private final Invoicing invoicing;
    private final Backups backups;

    Leasehold(LeaseholdBuilder with) {
        Store store = required(with.store, "store");
        CustomerStore customers = required(with.customers, "customers");
        Host host = required(with.host, "hypervisor");
        TransferServer transfers = required(with.transfers, "transfers");
        PaymentProvider payments = required(with.payments, "payments");
        Mailer mailer = required(with.mailer, "mailer");
        SupportDesk support = required(with.support, "support");
        conditions = required(with.conditions, "conditions");
        Metrics metrics = new Quietly(with.metrics);
        decisions = new Decisions(store, store, with.listener, metrics);
        Markets markets = new Markets(conditions, customers);
        openAccount = new OpenAccount(customers, conditions);
        orderServer = new OrderServer(decisions, markets, customers, metrics);
        renewContract = new RenewContract(decisions, markets);
        terminateContract = new TerminateContract(decisions);
        upgradeServer = new UpgradeServer(decisions, markets, host);
        operateServer = new OperateServer(decisions);
        protectServer = new ProtectServer(operateServer);
        restoreServer = new RestoreServer(decisions, store);
        manageApplications = new ManageApplications(decisions, markets);
        exportServer = new ExportServer(decisions, markets);
        tellCustomers = new TellCustomers(conditions, store, store, decisions, with.tariffListener);
        announcePrices = new AnnouncePrices(conditions, tellCustomers, store);
        payRequest = new PayRequest(decisions, store, payments);
        suspendServer = new SuspendServer(decisions);
        noteBreaches = new NoteBreaches(decisions);
        declareForceMajeure = new DeclareForceMajeure(decisions);
        planMaintenance = new PlanMaintenance(decisions);
        parkedEffects = new ParkedEffects(store, decisions, store);
        accounts = new Accounts(customers, store);
        commercialMail = new CommercialMail(customers, accounts);
        exportPersonalData = new ExportPersonalData(accounts, store, store);
        erasePersonalData = new ErasePersonalData(accounts, customers, store, store, store, store);
        contactSupport = new ContactSupport(support, accounts, decisions, mailer);
        reportAbuse = new ReportAbuse(support);
        invoices = new Invoices(store, decisions);
        invoicing = new Invoicing(store, customers, with.invoiceListener, metrics);
        dueContracts = new DueContracts(store);
        reconcile = new Reconcile(store, host);
        decisionTrace = new DecisionTrace(store);
        showBacklog = new ShowBacklog(store);
        showJournal = new ShowJournal(store);
        failingCopies = new FailingCopies(store);
        sweep = new Sweep(store, decisions, store, transfers, with.deletionsAtMost, metrics);
        Carriers carriers =
                new Carriers(host, host, host, host, mailer, payments, transfers, customers, markets, invoicing);
        courier = new Courier(store, decisions, carriers, with.retries, metrics);
        backups = new Backups(store, decisions, host, with.backupListener, with.retries, metrics);
    }

    public static LeaseholdBuilder builder() {
        return new LeaseholdBuilder();
    }

    /** A moment with its business date, in the zone of the terms in force: what use cases want to know of time. */
    public Moment moment(Instant at) {
        return Moment.of(at, terms().zone());
    }

    /** The edition of the terms in force. */
    public Terms terms() {
        return conditions.terms();
    }

    /** All tariffs that were ever announced, and what else is on offer. */
    public Catalogue catalogue() {
        return conditions.catalogue();
    }

    public OpenAccount openAccount() {
        return openAccount;
    }

    public OrderServer orderServer() {
        return orderServer;
    }

    public RenewContract renewContract() {
        return renewContract;
    }

    public TerminateContract terminateContract() {
        return terminateContract;
    }

    public UpgradeServer upgradeServer() {
        return upgradeServer;
    }

    public OperateServer operateServer() {
        return operateServer;
    }

    public ProtectServer protectServer() {
        return protectServer;
    }

    public RestoreServer restoreServer() {
        return restoreServer;
    }

    public ManageApplications manageApplications() {
        return manageApplications;
    }

    public ExportServer exportServer() {
        return exportServer;
    }

    public AnnouncePrices announcePrices() {
        return announcePrices;
    }

    public PayRequest payRequest() {
        return payRequest;
    }

    public SuspendServer suspendServer() {
        return suspendServer;
    }

    public NoteBreaches noteBreaches() {
        return noteBreaches;
    }

    public DeclareForceMajeure declareForceMajeure() {
        return declareForceMajeure;
    }

    public PlanMaintenance planMaintenance() {
        return planMaintenance;
    }

    public ParkedEffects parkedEffects() {
        return parkedEffects;
    }

    public Accounts accounts() {
        return accounts;
    }

    public CommercialMail commercialMail() {
        return commercialMail;
    }

    public ExportPersonalData exportPersonalData() {
        return exportPersonalData;
    }

    public ErasePersonalData erasePersonalData() {
        return erasePersonalData;
    }

    public ContactSupport contactSupport() {
        return contactSupport;
    }

    public ReportAbuse reportAbuse() {
        return reportAbuse;
    }

    public Invoices invoices() {
        return invoices;
    }

    public DueContracts dueContracts() {
        return dueContracts;
    }

    public Reconcile reconcile() {
        return reconcile;
    }

    public DecisionTrace decisionTrace() {
        return decisionTrace;
    }

    public ShowBacklog showBacklog() {
        return showBacklog;
    }

    public ShowJournal showJournal() {
        return showJournal;
    }

    public FailingCopies failingCopies() {
        return failingCopies;
    }

    /** For reading a contract as it stands on a day. */
    public Decisions contracts() {
        return decisions;
    }

    /**
     * What time brings about: sweeps what is due, tells of prices, carries effects out, numbers invoices, takes the daily
     * copies.
     *
     * @param time says what time it is, whenever it is asked: what a node leases is its own for minutes, and it must know
     *     when they are over
     */
    public SweepReport run(Supplier<Moment> time) {
        SweepReport report = sweep.run(time);
        tellCustomers.run(time.get());
        carry(time);
        backups.run(time);
        return report;
    }

    /** As {@link #run(Supplier)}, while time stands still: where it is simulated, or where there is one node. */
    public SweepReport run(Moment now) {
        return run(() -> now);
    }

    /**
     * Carries effects out and numbers invoices, without letting the day pass: after a command, for quick answers.
     *
     * @param time says what time it is, whenever it is asked
     */
    public void carry(Supplier<Moment> time) {
        courier.run(time);
        invoicing.run();
    }

    /** As {@link #carry(Supplier)}, while time stands still: where it is simulated, or where there is one node. */
    public void carry(Moment now) {
        carry(() -> now);
    }
}
