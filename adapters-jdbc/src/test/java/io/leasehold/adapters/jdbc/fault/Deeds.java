package io.leasehold.adapters.jdbc.fault;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.contract.Underway;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.maintenance.Window;
import io.leasehold.domain.operation.FactoryReset;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.protection.AskedRule;
import io.leasehold.domain.snapshot.DeleteSnapshot;
import io.leasehold.domain.snapshot.RestoreSnapshot;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.Store;
import io.leasehold.ports.application.ManageApplications;
import io.leasehold.ports.breach.NoteBreaches;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.forcemajeure.DeclareForceMajeure;
import io.leasehold.ports.maintenance.PlanMaintenance;
import io.leasehold.ports.operation.OperateServer;
import io.leasehold.ports.operation.RestoreServer;
import io.leasehold.ports.order.OrderServer;
import io.leasehold.ports.renewal.RenewContract;
import io.leasehold.ports.suspension.SuspendServer;
import io.leasehold.ports.time.Moment;
import io.leasehold.ports.upgrade.UpgradeServer;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/** What customers and operators do in a story: all that a {@link Step} can be, but what time brings about. */
final class Deeds {

    static final CustomerId ANNA = new CustomerId("anna");
    static final ApplicationId BLOG = new ApplicationId("blog");

    private static final Option<String> PHONE = Option.of("+33 1 23 45 67 89");
    private static final Actor OPERATOR = new Actor.Operator("kim");
    private static final Actor BY = new Actor.Customer(ANNA);

    /** It takes effect when the story is over: nobody comes to pay it. */
    private static final Tariff DEARER =
            announced(LocalDate.of(2026, 2, 16), Samples.tariff(LocalDate.of(2026, 6, 1), "11.00"));

    private static final Resources GROWN = new Resources(2, 2, 20);

    private final Leasehold leasehold;
    private final Store store;

    Deeds(Leasehold leasehold, Store store) {
        this.leasehold = leasehold;
        this.store = store;
    }

    /** Whether it is done already, by whoever. */
    boolean isDone(Step step, Moment now) {
        if (step.action() == Action.PAY) {
            return store.load(step.id()).map(Stored::contract).get().request().isEmpty();
        }
        if (step.action() == Action.CORRECT) {
            return anna().phone().equals(PHONE);
        }
        if (step.action() == Action.COMMERCIAL) {
            return anna().marketing();
        }
        if (step.action() == Action.ERASE) {
            return leasehold.accounts().look(ANNA, OPERATOR).isLeft();
        }
        return store.history(step.id())
                .exists(recorded ->
                        recorded.on().equals(now.today()) && step.action().isSeenBy(recorded.event()));
    }

    /** Does it, whether it is done already or not. */
    Either<Refusal, ?> does(Step step, Moment now) {
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
            case REBOOT_LATER ->
                operate(id, new Reboot(), Option.of(Life.dawn(now.today().plusDays(9))), now);
            case CANCEL -> leasehold.operateServer().cancel(id, planned(id), BY, now);
            case RESTORE_BACKUP -> restore(id, now);
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
            case ANNOUNCE -> leasehold.announcePrices().handle(DEARER, OPERATOR, now);
            case ERASE -> leasehold.erasePersonalData().handle(ANNA, BY, now);
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
                                        Option.of(Player.TERMS.version()),
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
                                        id,
                                        Samples.MONTH,
                                        Option.of(Player.TERMS.version()),
                                        Option.none(),
                                        true,
                                        quote,
                                        BY),
                                now));
    }

    private Either<Refusal, ?> upgrade(ContractId id, Moment now) {
        ResourceChange more = GROWN.minus(store.load(id).get().contract().makeUp());
        return leasehold
                .upgradeServer()
                .preview(id, more, BY, now)
                .flatMap(preview -> leasehold
                        .upgradeServer()
                        .handle(
                                new UpgradeServer.More(
                                        id,
                                        GROWN,
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
        return operate(id, operation, Option.none(), now);
    }

    private Either<Refusal, ?> operate(ContractId id, Operation operation, Option<Instant> at, Moment now) {
        return leasehold
                .operateServer()
                .handle(new OperateServer.Asked(id, operation, Option.of(operation.disruption()), at, BY), now);
    }

    /** What waits for its moment. */
    private int planned(ContractId id) {
        return store.load(id)
                .flatMap(stored ->
                        stored.contract().underway().find(it -> it.appointment().isDefined()))
                .map(Underway::number)
                .getOrElse(0);
    }

    /** To the last copy of a day before: that of today may be there or not. */
    private Either<Refusal, ?> restore(ContractId id, Moment now) {
        LocalDate day = store.booked(id)
                .get()
                .copies()
                .kept()
                .filter(it -> it.isBefore(now.today()))
                .last();
        return leasehold
                .restoreServer()
                .handle(
                        new RestoreServer.Asked(
                                id, day, Option.none(), Option.of(Disruption.DOWNTIME), Option.none(), BY),
                        now);
    }

    private static Tariff announced(LocalDate on, Tariff tariff) {
        return new Tariff(
                on, tariff.effective(), tariff.export(), tariff.solutions(), tariff.extras(), tariff.applications());
    }
}
