package io.leasehold.adapters.jdbc.fault;

import io.leasehold.adapters.jdbc.Database;
import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.maintenance.Window;
import io.leasehold.domain.operation.FactoryReset;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.protection.AskedRule;
import io.leasehold.domain.snapshot.DeleteSnapshot;
import io.leasehold.domain.snapshot.RestoreSnapshot;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.Store;
import io.leasehold.ports.application.ManageApplications;
import io.leasehold.ports.breach.NoteBreaches;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.forcemajeure.DeclareForceMajeure;
import io.leasehold.ports.maintenance.PlanMaintenance;
import io.leasehold.ports.operation.OperateServer;
import io.leasehold.ports.order.OrderServer;
import io.leasehold.ports.renewal.RenewContract;
import io.leasehold.ports.suspension.SuspendServer;
import io.leasehold.ports.time.Moment;
import io.leasehold.ports.upgrade.UpgradeServer;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The library on a database and an outside world, and the customers and operators who use it. Before they do something they
 * look whether they did it already, so that each step of a story can be taken again by another process.
 */
final class Player {

    /** Three days of grace, so that a life is short. */
    static final Terms TERMS = Terms.builder()
            .from(Samples.TERMS)
            .version(new TermsVersion("brief"))
            .renewal(new RenewalTerms(Samples.TERMS.renewal().reminders(), 3, RenewalTerms.Resume.FROM_REACTIVATION))
            .build();

    private static final ApplicationId BLOG = new ApplicationId("blog");
    private static final CustomerId ANNA = new CustomerId("anna");
    private static final Option<String> PHONE = Option.of("+33 1 23 45 67 89");
    private static final Actor OPERATOR = new Actor.Operator("kim");
    private static final Actor BY = new Actor.Customer(ANNA);

    private final Leasehold leasehold;
    private final Store store;

    Player(Database database, Outside outside) {
        store = database.store();
        leasehold = Leasehold.builder()
                .conditions(database.conditions(TERMS, catalogue()))
                .store(store)
                .customers(database.customers())
                .hypervisor(new Machines(outside))
                .mailer(outside)
                .payments(outside)
                .transfers(outside)
                .support(new InMemorySupportDesk())
                .invoiceListener(outside)
                .build();
    }

    /** With an application at a price. */
    private static Catalogue catalogue() {
        Catalogue without = Samples.catalogue();
        return new Catalogue(
                without.lengths(), without.vat(), without.tariffs().map(Player::withApplication), without.systems());
    }

    private static Tariff withApplication(Tariff tariff) {
        Application blog = new Application(
                BLOG, LinkedHashSet.of(Audience.values()), Samples.euros("5.00"), Samples.euros("1.00"), true);
        return new Tariff(
                tariff.announced(),
                tariff.effective(),
                tariff.export(),
                tariff.solutions(),
                tariff.extras(),
                List.of(blog));
    }

    Leasehold leasehold() {
        return leasehold;
    }

    Moment moment(Instant at) {
        return leasehold.moment(at);
    }

    /** Opens the account of the customer of all contracts. */
    void signsUp(Instant at) {
        leasehold.openAccount().handle(Samples.customer(ANNA.value()), Option.of(TERMS.version()), moment(at));
    }

    /** Takes a step, unless it is taken already, and lets the library carry out what follows. */
    void takes(Step step, Instant at) {
        Moment now = moment(at);
        if (step.action() == Action.EVENING) {
            leasehold.run(now);
            return;
        }
        if (!isTaken(step, now)) {
            Either<Refusal, ?> answer = acts(step, now);
            // Somebody else may have been faster.
            if (answer.isLeft() && !isTaken(step, now)) {
                throw new IllegalStateException(step + " is refused on " + now.today() + ": " + answer.getLeft());
            }
        }
        leasehold.carry(now);
    }

    private boolean isTaken(Step step, Moment now) {
        if (step.action() == Action.PAY) {
            return store.load(step.id()).map(Stored::contract).get().request().isEmpty();
        }
        if (step.action() == Action.CORRECT) {
            return anna().phone().equals(PHONE);
        }
        if (step.action() == Action.COMMERCIAL) {
            return anna().marketing();
        }
        return store.history(step.id())
                .exists(recorded ->
                        recorded.on().equals(now.today()) && step.action().isSeenBy(recorded.event()));
    }

    private Either<Refusal, ?> acts(Step step, Moment now) {
        ContractId id = step.id();
        return switch (step.action()) {
            case ORDER -> order(id, now);
            case PAY -> pay(id, now);
            case RENEW -> renew(id, now);
            case UPGRADE -> upgrade(id, now);
            case EXPORT ->
                leasehold
                        .exportServer()
                        .quote(id, BY, now)
                        .flatMap(quote -> leasehold.exportServer().handle(id, Option.none(), quote, BY, now));
            case INSTALL -> install(id, now);
            case END_APPLICATION -> leasehold.manageApplications().end(id, BLOG, BY, now);
            case SNAPSHOT -> operate(id, new TakeSnapshot("first"), now);
            case RESTORE_SNAPSHOT -> operate(id, new RestoreSnapshot("first"), now);
            case REBOOT -> operate(id, new Reboot(), now);
            case RESET -> operate(id, new FactoryReset(), now);
            case FIREWALL -> leasehold.protectServer().firewall(id, List.of(drop()), BY, now);
            case STRAY_MONEY ->
                leasehold
                        .payRequest()
                        .receive(
                                id,
                                new PaymentNotice("stray-" + id, Samples.euros("3.00"), "VISA", Option.none()),
                                now);
            case SUSPEND ->
                leasehold
                        .suspendServer()
                        .handle(
                                new SuspendServer.Suspending(id, "spam", OrderedBy.OPERATOR, Option.none(), OPERATOR),
                                now);
            case RESUME -> leasehold.suspendServer().lift(id, OPERATOR, now);
            case DELETE_SNAPSHOT -> operate(id, new DeleteSnapshot("first"), now);
            case ALLOW_LIST -> leasehold.protectServer().allow(id, List.of("192.0.2.0/24"), BY, now);
            case MAINTENANCE -> maintenance(id, now);
            case FORCE_MAJEURE ->
                leasehold
                        .declareForceMajeure()
                        .handle(
                                new DeclareForceMajeure.Event(
                                        "flood-" + id, "flood", now.today(), List.of(id), OPERATOR),
                                now)
                        .head()
                        .outcome();
            case END_FORCE_MAJEURE ->
                leasehold
                        .declareForceMajeure()
                        .over("flood-" + id, List.of(id), OPERATOR, now)
                        .head()
                        .outcome();
            case BREACH ->
                leasehold
                        .noteBreaches()
                        .handle(
                                new NoteBreaches.Letter(id, Party.CUSTOMER, now.today(), Option.of("spam"), OPERATOR),
                                now);
            case REMEDY -> leasehold.noteBreaches().remedied(id, OPERATOR, now);
            case CORRECT -> leasehold.accounts().correct(anna(), corrected(), BY, now);
            case COMMERCIAL -> leasehold.commercialMail().choose(ANNA, true, BY, now);
            case EVENING -> throw new IllegalStateException("nobody acts in the evening");
        };
    }

    private Either<Refusal, ?> maintenance(ContractId id, Moment now) {
        Window window = Window.days(now.today().plusDays(30), now.today().plusDays(30));
        return leasehold
                .planMaintenance()
                .handle(new PlanMaintenance.Plan("disks-" + id, "new disks", window, List.of(id), OPERATOR), now)
                .head()
                .outcome();
    }

    private Customer anna() {
        return leasehold.accounts().look(ANNA, BY).get().customer();
    }

    private Customer corrected() {
        return Customer.builder().from(anna()).phone(PHONE).build();
    }

    private static AskedRule drop() {
        return new AskedRule("in", "any", Option.none(), Option.none(), "drop");
    }

    private Either<Refusal, ?> order(ContractId id, Moment now) {
        return leasehold
                .orderServer()
                .quote(ANNA, Samples.SMALL, Samples.MONTH, BY, now)
                .flatMap(quote -> leasehold
                        .orderServer()
                        .handle(
                                new OrderServer.Order(
                                        id,
                                        Samples.machine(id),
                                        ANNA,
                                        Samples.SMALL,
                                        Samples.DEBIAN,
                                        Samples.MONTH,
                                        Option.of(TERMS.version()),
                                        Option.none(),
                                        true,
                                        quote,
                                        BY),
                                now));
    }

    private Either<Refusal, ?> pay(ContractId id, Moment now) {
        return leasehold
                .payRequest()
                .start(id, "VISA", BY, now)
                .flatMap(opened -> leasehold.payRequest().look(id, BY, now));
    }

    private Either<Refusal, ?> renew(ContractId id, Moment now) {
        return leasehold
                .renewContract()
                .quote(id, Samples.MONTH, BY, now)
                .flatMap(quote -> leasehold
                        .renewContract()
                        .handle(
                                new RenewContract.Renewal(
                                        id, Samples.MONTH, Option.of(TERMS.version()), Option.none(), true, quote, BY),
                                now));
    }

    private Either<Refusal, ?> upgrade(ContractId id, Moment now) {
        ResourceChange more = new ResourceChange(1, 0, 0);
        return leasehold
                .upgradeServer()
                .preview(id, more, BY, now)
                .flatMap(preview -> leasehold
                        .upgradeServer()
                        .handle(
                                new UpgradeServer.More(
                                        id,
                                        more,
                                        Option.of(preview.disruption()),
                                        Option.none(),
                                        Option.none(),
                                        preview.quote(),
                                        BY),
                                now));
    }

    private Either<Refusal, ?> install(ContractId id, Moment now) {
        ManageApplications applications = leasehold.manageApplications();
        return applications
                .preview(id, BLOG, BY, now)
                .flatMap(preview -> applications.install(
                        new ManageApplications.Installation(id, BLOG, false, Option.none(), preview.quote(), BY), now));
    }

    private Either<Refusal, ?> operate(ContractId id, Operation operation, Moment now) {
        return leasehold
                .operateServer()
                .handle(
                        new OperateServer.Asked(id, operation, Option.of(operation.disruption()), Option.none(), BY),
                        now);
    }
}
