package io.leasehold.embedding;

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
import io.leasehold.testkit.account.InMemoryCustomers;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.mail.InMemoryMailer;
import io.leasehold.testkit.payment.SimulatedPayments;
import io.leasehold.testkit.store.InMemoryStore;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/** Wires the library, sells a server, and lets the day pass. */
public final class Main {

    private static final CustomerId ALICE = new CustomerId("alice");
    private static final SolutionId SOLUTION = new SolutionId("vps-s");
    private static final Length ONE_MONTH = new Length(1);

    private Main() {}

    public static void main(String[] args) {
        Clock clock = Clock.systemUTC();
        Leasehold leasehold = Leasehold.builder()
                .conditions(new Conditions.Fixed(Terms.reference(), ReferenceCatalogue.get()))
                .store(new InMemoryStore()) // yours: a database
                .customers(new InMemoryCustomers())
                .hypervisor(new SimulatedHypervisor()) // yours: where the servers run
                .mailer(new InMemoryMailer())
                .payments(new SimulatedPayments())
                .transfers(new SimulatedTransfers())
                .support(new InMemorySupportDesk())
                .listener((contract, events) -> events.forEach(it -> System.out.println(contract.id() + " " + it)))
                .build();
        Moment now = leasehold.moment(clock.instant());
        sell(leasehold, now);
        leasehold.run(now); // from your scheduler, as often as you like
    }

    private static void sell(Leasehold leasehold, Moment now) {
        leasehold
                .openAccount()
                .handle(alice(), Option.of(leasehold.terms().version()), now)
                .getOrElseThrow(refusal -> new IllegalStateException(refusal.code()));
        ContractId contract = new ContractId("blog");
        Quote quote = leasehold
                .orderServer()
                .quote(ALICE, SOLUTION, ONE_MONTH, new Actor.Customer(ALICE), now)
                .getOrElseThrow(refusal -> new IllegalStateException(refusal.code()));
        System.out.println("Alice is shown " + quote.net() + " net, " + quote.gross() + " gross");
        leasehold
                .orderServer()
                .handle(order(leasehold, contract, quote), now)
                .flatMap(ordered -> leasehold.payRequest().start(contract, "VISA", new Actor.Customer(ALICE), now))
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

    private static Customer alice() {
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
