package io.leasehold.embedding;

import com.zaxxer.hikari.HikariDataSource;
import io.leasehold.adapters.jdbc.Database;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.order.OrderServer.Order;
import io.leasehold.ports.time.Moment;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.mail.InMemoryMailer;
import io.leasehold.testkit.payment.SimulatedPayments;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/**
 * Wires the library to a database, sells a server, and lets the day pass. On an H2 of its own, or on the database whose
 * JDBC URL is the argument or the system property {@code leasehold.database}.
 */
public final class Main {

    private static final CustomerId ALICE = new CustomerId("alice");
    private static final SolutionId SOLUTION = new SolutionId("vps-s");
    private static final Length ONE_MONTH = new Length(1);

    private Main() {}

    public static void main(String[] args) {
        Clock clock = Clock.systemUTC();
        try (HikariDataSource pool = Pool.open(args)) {
            Database database = Database.of(pool);
            database.migrate();
            Leasehold leasehold = leasehold(database);
            Moment now = leasehold.moment(clock.instant());
            sell(leasehold, new ContractId("blog-" + UUID.randomUUID()), now);
            leasehold.run(now); // from your scheduler, as often as you like
        }
    }

    private static Leasehold leasehold(Database database) {
        return Leasehold.builder()
                .conditions(new Conditions.Fixed(Terms.reference(), ReferenceCatalogue.get()))
                .store(database.store())
                .customers(database.customers())
                .hypervisor(new SimulatedHypervisor()) // yours: where the servers run
                .mailer(new InMemoryMailer())
                .payments(new SimulatedPayments())
                .transfers(new SimulatedTransfers())
                .support(new InMemorySupportDesk())
                .listener((contract, events) -> events.forEach(it -> System.out.println(contract.id() + " " + it)))
                .build();
    }

    /** Opens an account, if there is none yet, places an order and pays for it. */
    static void sell(Leasehold leasehold, ContractId contract, Moment now) {
        leasehold.openAccount().handle(alice(), Option.of(leasehold.terms().version()), now);
        order(leasehold, contract, now);
        pay(leasehold, contract, now);
    }

    static void order(Leasehold leasehold, ContractId contract, Moment now) {
        Quote quote = leasehold
                .orderServer()
                .quote(ALICE, SOLUTION, ONE_MONTH, new Actor.Customer(ALICE), now)
                .getOrElseThrow(refusal -> new IllegalStateException(refusal.code()));
        System.out.println("Alice is shown " + quote.net() + " net, " + quote.gross() + " gross");
        leasehold
                .orderServer()
                .handle(order(leasehold, contract, quote), now)
                .getOrElseThrow(refusal -> new IllegalStateException(refusal.code()));
    }

    static void pay(Leasehold leasehold, ContractId contract, Moment now) {
        leasehold
                .payRequest()
                .start(contract, "VISA", new Actor.Customer(ALICE), now)
                .flatMap(opened -> leasehold.payRequest().look(contract, new Actor.Customer(ALICE), now))
                .getOrElseThrow(refusal -> new IllegalStateException(refusal.code()));
    }

    private static Order order(Leasehold leasehold, ContractId contract, Quote quote) {
        return new Order(
                contract,
                new MachineId(UUID.randomUUID()),
                ALICE,
                SOLUTION,
                new SystemId("debian-12"),
                ONE_MONTH,
                Option.of(leasehold.terms().version()),
                Option.of("VISA"),
                true,
                quote,
                new Actor.Customer(ALICE));
    }

    static Customer alice() {
        return Customer.builder()
                .id(ALICE)
                .type(Audience.INDIVIDUAL)
                .country(new Country("FR"))
                .locale(Locale.ENGLISH)
                .email("alice@example.org")
                .firstName(Option.of("Alice"))
                .lastName(Option.of("Martin"))
                .marketing(false)
                .build();
    }
}
