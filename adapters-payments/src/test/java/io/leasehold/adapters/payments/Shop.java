package io.leasehold.adapters.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.order.OrderServer;
import io.leasehold.ports.payment.FollowPayments;
import io.leasehold.ports.payment.PaymentProvider.Opened;
import io.leasehold.ports.payment.PaymentProvider.Status;
import io.leasehold.ports.payment.ReconcilePayments;
import io.leasehold.ports.payment.TakePayments;
import io.leasehold.ports.renewal.RenewContract;
import io.leasehold.ports.time.Moment;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.account.InMemoryCustomers;
import io.leasehold.testkit.conditions.InMemoryConditions;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.mail.InMemoryMailer;
import io.leasehold.testkit.payment.FakePayPal;
import io.leasehold.testkit.payment.FakeStripe;
import io.leasehold.testkit.payment.InMemoryAttempts;
import io.leasehold.testkit.store.InMemoryStore;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.leasehold.testkit.time.SettableClock;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.joda.money.Money;

/** The library with both providers, as fakes on this machine; all they say is held against their specifications. */
final class Shop implements AutoCloseable {

    static final Actor ANNA = new Actor.Customer(new CustomerId("anna"));
    static final String SECRET = "whsec_in_force";
    static final URI PAGE = URI.create("https://shop.example/paid");
    /** Long after anything that a request is for. */
    static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    final SettableClock clock = SettableClock.at(LocalDate.of(2026, 1, 31), LocalTime.of(9, 0), Samples.TERMS.zone());
    final FakeStripe stripe = new FakeStripe(clock, true).signsWith(SECRET);
    final FakePayPal paypal = new FakePayPal(clock);
    final InMemoryStore store = new InMemoryStore();
    final InMemoryAttempts attempts = new InMemoryAttempts();
    final Stripe cards = Stripe.builder()
            .key("sk_live_1")
            .webhookSecrets(SECRET, "whsec_of_before")
            .returnTo(PAGE)
            .at(stripe.uri())
            .build();
    final PayPal wallet = PayPal.builder()
            .credentials("client", "secret")
            .returnTo(PAGE)
            .at(paypal.uri())
            .build();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final SimulatedHypervisor hypervisor = new SimulatedHypervisor();
    private List<String> contracts = List.empty();
    Leasehold leasehold;
    FollowPayments follow;
    ReconcilePayments reconcile;
    Webhook stripeHook;
    Webhook paypalHook;

    Shop() {
        restart();
        leasehold.openAccount().handle(Samples.customer("anna"), Option.of(Samples.TERMS.version()), now());
    }

    /** The process ends and another begins; what was kept is there. */
    void restart() {
        TakePayments payments = new TakePayments(attempts, List.of(cards, wallet));
        leasehold = Leasehold.builder()
                .conditions(new InMemoryConditions(Samples.TERMS, Samples.catalogue()))
                .store(store)
                .customers(customers)
                .hypervisor(hypervisor)
                .mailer(new InMemoryMailer())
                .payments(payments)
                .transfers(new SimulatedTransfers())
                .support(new InMemorySupportDesk())
                .build();
        follow = new FollowPayments(payments, leasehold.payRequest());
        reconcile = new ReconcilePayments(payments, leasehold.payRequest());
        stripeHook = new Webhook(cards, follow);
        paypalHook = new Webhook(wallet, follow);
    }

    Moment now() {
        return leasehold.moment(clock.instant());
    }

    Shop waits(Duration time) {
        clock.set(clock.instant().plus(time));
        return this;
    }

    /** Orders a small server for a month, at 12.00 EUR. */
    Shop orders(String contract) {
        OrderServer orders = leasehold.orderServer();
        CustomerId anna = new CustomerId("anna");
        orders.quote(anna, Samples.SMALL, Samples.MONTH, ANNA, now())
                .flatMap(quote -> orders.handle(
                        new OrderServer.Order(
                                id(contract),
                                Samples.machine(id(contract)),
                                anna,
                                Samples.SMALL,
                                Samples.DEBIAN,
                                Samples.MONTH,
                                Option.of(Samples.TERMS.version()),
                                Option.none(),
                                true,
                                quote,
                                ANNA),
                        now()))
                .get();
        contracts = contracts.append(contract);
        return this;
    }

    /** Orders a renewal; its request takes the place of any that is open. */
    Shop renews(String contract) {
        RenewContract renewals = leasehold.renewContract();
        renewals.quote(id(contract), Samples.MONTH, ANNA, now())
                .flatMap(quote -> renewals.handle(
                        new RenewContract.Renewal(
                                id(contract),
                                Samples.MONTH,
                                Option.of(Samples.TERMS.version()),
                                Option.none(),
                                true,
                                quote,
                                ANNA),
                        now()))
                .get();
        return this;
    }

    Opened start(String contract, String means) {
        return leasehold.payRequest().start(id(contract), means, ANNA, now()).get();
    }

    String url(String contract, String means) {
        return ((Opened.Redirect) start(contract, means)).url();
    }

    Status look(String contract) {
        return leasehold.payRequest().look(id(contract), ANNA, now()).get();
    }

    /** Pays an order by card, all of it as it should be. */
    Shop paid(String contract) {
        url(contract, "VISA");
        stripe.pay(attempts.ofContract(id(contract)).last().id().toString(), "visa");
        assertThat(look(contract)).isInstanceOf(Status.Paid.class);
        leasehold.carry(now());
        return this;
    }

    List<Event> history(String contract) {
        return store.history(id(contract)).map(Recorded::event);
    }

    <E extends Event> List<E> all(String contract, Class<E> kind) {
        return history(contract).filter(kind::isInstance).map(kind::cast);
    }

    /** Six days on which everything runs that a host runs. */
    Shop heals() {
        for (Duration pause : List.of(Duration.ofMinutes(6), Duration.ofHours(1))) {
            waits(pause).runs();
        }
        for (int day = 1; day <= 6; day++) {
            waits(Duration.ofDays(1)).runs();
        }
        reconcile.reconcile(clock.instant().minus(Duration.ofDays(10)), now());
        return this;
    }

    void runs() {
        follow.poll(now());
        leasehold.run(now());
    }

    /** What the providers have is what we say they have, payment by payment, to the cent. */
    void agrees() {
        Map<String, Money> ours = HashMap.empty();
        for (String contract : contracts) {
            for (PaymentAccepted accepted : all(contract, PaymentAccepted.class)) {
                ours = ours.put(accepted.payment(), accepted.amount());
            }
            for (PaymentDeclined declined : all(contract, PaymentDeclined.class)) {
                ours = ours.put(declined.payment(), Money.zero(declined.amount().getCurrencyUnit()));
            }
        }
        Map<String, Money> theirs = stripe.balance()
                .mapKeys(id -> "stripe/" + id)
                .merge(paypal.balance().mapKeys(id -> "paypal/" + id));
        assertThat(ours.toJavaMap()).isEqualTo(theirs.toJavaMap());
    }

    static ContractId id(String contract) {
        return new ContractId(contract);
    }

    @Override
    public void close() {
        stripe.close();
        paypal.close();
        Specifications.check(stripe.traffic(), paypal.traffic());
        Specifications.checkNotices(stripe.told(), paypal.told());
    }
}
