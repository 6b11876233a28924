package io.leasehold.testkit.story;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.reminder.ReminderDue;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.order.OrderServer;
import io.leasehold.ports.payment.PaymentProvider.Opened;
import io.leasehold.ports.renewal.RenewContract;
import io.leasehold.ports.sweep.SweepReport;
import io.leasehold.ports.time.Moment;
import io.leasehold.ports.transfer.SessionId;
import io.leasehold.ports.upgrade.UpgradeServer;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.time.SettableClock;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A story told in a test: {@code Story.begins("2026-01-31").orders("c1").pays("c1").lives("2026-03-01")}. Customers act in
 * the morning and the library carries out at once what follows; what time brings about comes in the evening of each day
 * that is lived. A refusal ends nothing: it can be read from {@link #refused()}.
 */
public final class Story {

    /** Who acts unless somebody else is said to. */
    public static final Actor ANNA = new Actor.Customer(new CustomerId("anna"));

    /** Somebody who works for the host. */
    public static final Actor OPERATOR = new Actor.Operator("kim");

    private static final LocalTime DAWN = LocalTime.of(6, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Wired world;
    private final Leasehold leasehold;
    private final SettableClock clock;
    private Actor by = ANNA;
    private Option<Refusal> refused = Option.none();
    private LocalDate toLive;

    private Story(Wired world, LocalDate today) {
        this.world = world;
        this.leasehold = world.leasehold();
        this.clock = SettableClock.at(today, MORNING, leasehold.terms().zone());
        this.toLive = today;
    }

    /** A story in the standard world that begins in the morning of {@code day}. */
    public static Story begins(String day) {
        return begins(day, Wired.standard());
    }

    /** A story that begins in the morning of {@code day}; {@code anna} has an account. */
    public static Story begins(String day, Wired world) {
        Story story = new Story(world, LocalDate.parse(day));
        return story.signsUp("anna");
    }

    public Wired world() {
        return world;
    }

    public Leasehold leasehold() {
        return leasehold;
    }

    public Moment now() {
        return leasehold.moment(clock.instant());
    }

    // Time

    /** Jumps to the morning of {@code day}; on the days between nothing ran. */
    public Story on(String day) {
        toLive = LocalDate.parse(day);
        clock.set(toLive, MORNING);
        return this;
    }

    /** Lives day by day through the evening of {@code day}: at dawn and in the evening what can be carried is carried. */
    public Story lives(String day) {
        LocalDate last = LocalDate.parse(day);
        while (!toLive.isAfter(last)) {
            if (clock.instant()
                    .isBefore(toLive.atTime(DAWN).atZone(clock.getZone()).toInstant())) {
                clock.set(toLive, DAWN);
                leasehold.carry(now());
            }
            evening();
        }
        return this;
    }

    /** Lives through the days before {@code day}, and goes to the morning of that day. */
    public Story until(String day) {
        return lives(LocalDate.parse(day).minusDays(1).toString()).on(day);
    }

    /** The evening of today, or later on the same day: what time brings about. */
    public SweepReport evening() {
        if (isBefore(EVENING)) {
            clock.set(toLive, EVENING);
        }
        SweepReport report = leasehold.run(now());
        toLive = toLive.plusDays(1);
        return report;
    }

    /** Some time passes on the same day, and nothing runs. */
    public Story waits(Duration time) {
        clock.set(clock.instant().plus(time));
        return this;
    }

    /** What can be carried out now is. */
    public Story carries() {
        leasehold.carry(now());
        return this;
    }

    // Who acts

    /** From now on this customer acts, with an account or not. */
    public Story as(String customer) {
        by = new Actor.Customer(new CustomerId(customer));
        return this;
    }

    /** From now on this one acts. */
    public Story as(Actor actor) {
        by = actor;
        return this;
    }

    /** Opens an account. */
    public Story signsUp(String customer) {
        Option<TermsVersion> accepted = Option.of(leasehold.terms().version());
        answer(leasehold.openAccount().handle(Samples.customer(customer), accepted, now()));
        return this;
    }

    // What customers do

    /** Orders a small server for a month. */
    public Story orders(String contract) {
        return orders(contract, Samples.MONTH);
    }

    /** Orders a small server. */
    public Story orders(String contract, Length length) {
        CustomerId customer = by instanceof Actor.Customer it ? it.id() : new CustomerId("anna");
        answer(leasehold
                .orderServer()
                .quote(customer, Samples.SMALL, length, by, now())
                .flatMap(quote -> leasehold
                        .orderServer()
                        .handle(
                                new OrderServer.Order(
                                        new ContractId(contract),
                                        Samples.machine(new ContractId(contract)),
                                        customer,
                                        Samples.SMALL,
                                        Samples.DEBIAN,
                                        length,
                                        Option.of(leasehold.terms().version()),
                                        Option.none(),
                                        true,
                                        quote,
                                        by),
                                now())));
        return carries();
    }

    /** Pays by card what is asked for. */
    public Story pays(String contract) {
        ContractId id = new ContractId(contract);
        Either<Refusal, Opened> opened = leasehold.payRequest().start(id, "VISA", by, now());
        answer(opened);
        if (opened.isRight() && opened.get() instanceof Opened.Redirect) {
            leasehold.payRequest().look(id, by, now());
        }
        return carries();
    }

    /** Money comes in, however it may be. */
    public Story receives(String contract, PaymentNotice notice) {
        answer(leasehold.payRequest().receive(new ContractId(contract), notice, now()));
        return carries();
    }

    /** Orders a renewal for a month, and does not pay yet. */
    public Story renews(String contract) {
        return renews(contract, Samples.MONTH);
    }

    /** Orders a renewal, and does not pay yet. */
    public Story renews(String contract, Length length) {
        ContractId id = new ContractId(contract);
        // A visitor sees no quote of a contract; they send one that somebody else was shown.
        Actor quoted = by instanceof Actor.Visitor ? OPERATOR : by;
        answer(leasehold
                .renewContract()
                .quote(id, length, quoted, now())
                .flatMap(quote -> leasehold
                        .renewContract()
                        .handle(
                                new RenewContract.Renewal(
                                        id,
                                        length,
                                        Option.of(leasehold.terms().version()),
                                        Option.none(),
                                        true,
                                        quote,
                                        by),
                                now())));
        return carries();
    }

    /** Confirms an upgrade with the disruption it was shown. */
    public Story upgrades(String contract, ResourceChange add) {
        ContractId id = new ContractId(contract);
        answer(leasehold
                .upgradeServer()
                .preview(id, add, by, now())
                .flatMap(preview -> leasehold
                        .upgradeServer()
                        .handle(
                                new UpgradeServer.More(
                                        id,
                                        preview.to(),
                                        Option.<Disruption>of(preview.disruption()),
                                        Option.none(),
                                        Option.none(),
                                        preview.quote(),
                                        by),
                                now())));
        return carries();
    }

    /** Asks to terminate a contract. */
    public Story terminates(String contract) {
        answer(leasehold.terminateContract().handle(new ContractId(contract), by, now()));
        return carries();
    }

    // What can be seen

    /** Why the last thing a customer did was refused, if it was. */
    public Option<Refusal> refused() {
        return refused;
    }

    /** A contract as it is stored. */
    public Contract contract(String id) {
        return world.store().load(new ContractId(id)).map(Stored::contract).get();
    }

    /** All that happened to a contract. */
    public List<Event> history(String contract) {
        return world.store().history(new ContractId(contract)).map(Recorded::event);
    }

    /** What happened to a contract, as the names of its events. */
    public List<String> happened(String contract) {
        return history(contract).map(event -> event.getClass().getSimpleName());
    }

    /** The business dates on which events of a kind were recorded. */
    public List<String> datesOf(String contract, Class<? extends Event> kind) {
        return world.store()
                .history(new ContractId(contract))
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(recorded -> recorded.on().toString());
    }

    /** The mails that were accepted about a contract, in order, as {@code KIND} or {@code REMINDER P1D}. */
    public List<String> mails(String contract) {
        return world.mailer()
                .sent()
                .filter(notice -> notice.id().contract().value().equals(contract))
                .map(Story::name);
    }

    /** The machine of a contract, if it exists. */
    public Option<SimulatedHypervisor.Machine> machine(String contract) {
        return world.hypervisor().machine(Samples.machine(new ContractId(contract)));
    }

    /** Through which day the retrieval session of a missed renewal date is open, if it is. */
    public Option<String> retrievalThrough(String contract, String renewal) {
        return world.transfers()
                .openThrough(new SessionId(new ContractId(contract), "retrieval-" + renewal))
                .map(LocalDate::toString);
    }

    /** The renewal date of a contract. */
    public String renewalDate(String contract) {
        return contract(contract).term().get().renewal().toString();
    }

    private boolean isBefore(LocalTime time) {
        return clock.instant()
                .isBefore(toLive.atTime(time).atZone(clock.getZone()).toInstant());
    }

    private static String name(Notice notice) {
        return notice.about() instanceof ReminderDue due
                ? notice.kind() + " " + due.offset()
                : notice.kind().toString();
    }

    private void answer(Either<Refusal, ?> answer) {
        refused = answer.fold(Option::of, right -> Option.none());
    }
}
