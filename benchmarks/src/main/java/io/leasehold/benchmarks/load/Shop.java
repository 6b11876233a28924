package io.leasehold.benchmarks.load;

import io.leasehold.adapters.jdbc.Database;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.upgrade.Growth;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.Store;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.invoice.Invoicing;
import io.leasehold.ports.metrics.Metrics;
import io.leasehold.ports.order.OrderServer.Order;
import io.leasehold.ports.renewal.RenewContract.Renewal;
import io.leasehold.ports.sweep.Sweep;
import io.leasehold.ports.sweep.SweepReport;
import io.leasehold.ports.time.Moment;
import io.leasehold.ports.transfer.TransferServer;
import io.leasehold.ports.upgrade.UpgradeServer.More;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.mail.InMemoryMailer;
import io.leasehold.testkit.payment.SimulatedPayments;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;

/** A host that sells small servers by the month, wired as one in earnest; each contract has a customer of its own. */
final class Shop {

    private static final Length MONTH = new Length(1);
    private static final SolutionId SMALL = new SolutionId("vps-s");
    private static final ResourceChange TWO_GIB = new ResourceChange(0, 2, 0);

    private final Store store;
    private final CustomerStore customers;
    private final TransferServer transfers = new SimulatedTransfers();
    private final Leasehold leasehold;
    private final Sweep sweep;
    private final Terms terms = Terms.reference();

    Shop(Database database) {
        store = database.store();
        customers = database.customers();
        leasehold = Leasehold.builder()
                .conditions(new Conditions.Fixed(terms, ReferenceCatalogue.get()))
                .store(store)
                .customers(customers)
                .hypervisor(new SimulatedHypervisor())
                .mailer(new InMemoryMailer(notice -> {}))
                .payments(new SimulatedPayments())
                .transfers(transfers)
                .support(new InMemorySupportDesk())
                .build();
        // By itself, as the library wires it: a run of the library carries effects and takes copies as well.
        sweep = new Sweep(store, leasehold.contracts(), store, transfers, 50, Metrics.NONE);
    }

    void signUp(String id, LocalDate today) {
        Customer customer = Customer.builder()
                .id(owner(id))
                .type(Audience.INDIVIDUAL)
                .country(new Country("FR"))
                .locale(Locale.ENGLISH)
                .email(id + "@example.org")
                .firstName(Option.of("Ada"))
                .lastName(Option.of("Martin"))
                .marketing(false)
                .build();
        leasehold
                .openAccount()
                .handle(customer, Option.of(terms.version()), at(today))
                .get();
    }

    /** A quote, the order and its payment. */
    void order(String id, LocalDate today) {
        Moment now = at(today);
        Actor by = new Actor.Customer(owner(id));
        Order order = new Order(
                new ContractId(id),
                new MachineId(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))),
                owner(id),
                SMALL,
                new SystemId("debian-12"),
                MONTH,
                Option.of(terms.version()),
                Option.of("VISA"),
                true,
                leasehold.orderServer().quote(owner(id), SMALL, MONTH, by, now).get(),
                by);
        pay(leasehold.orderServer().handle(order, now).get(), now);
    }

    /** What a customer looks at before they renew. */
    Quote quote(String id, LocalDate today) {
        return leasehold
                .renewContract()
                .quote(new ContractId(id), MONTH, new Actor.Customer(owner(id)), at(today))
                .get();
    }

    /** The renewal that was quoted, and its payment. */
    void renew(String id, Quote quote, LocalDate today) {
        pay(requestRenewal(id, quote, today), at(today));
    }

    /** The renewal that was quoted, which waits for its payment. */
    Decided requestRenewal(String id, Quote quote, LocalDate today) {
        Renewal renewal = new Renewal(
                new ContractId(id),
                MONTH,
                Option.of(terms.version()),
                Option.of("VISA"),
                true,
                quote,
                new Actor.Customer(owner(id)));
        return leasehold.renewContract().handle(renewal, at(today)).get();
    }

    /** A preview, the upgrade and, where it costs something at once, its payment. */
    void upgrade(String id, LocalDate today) {
        Moment now = at(today);
        ContractId contract = new ContractId(id);
        Actor by = new Actor.Customer(owner(id));
        Growth.Preview preview =
                leasehold.upgradeServer().preview(contract, TWO_GIB, by, now).get();
        More more = new More(
                contract,
                preview.to(),
                Option.of(preview.disruption()),
                Option.none(),
                Option.of("VISA"),
                preview.quote(),
                by);
        pay(leasehold.upgradeServer().handle(more, now).get(), now);
    }

    /** The provider tells that the open request was paid, if one is open. */
    void pay(Decided asked, LocalDate today) {
        pay(asked, at(today));
    }

    private void pay(Decided asked, Moment now) {
        if (asked.contract().request().isDefined()) {
            PaymentRequest request = asked.contract().request().get();
            PaymentNotice notice = new PaymentNotice(
                    "pay-" + request.reference(), request.amount(), "VISA", Option.of(request.reference()));
            leasehold.payRequest().receive(asked.contract().id(), notice, now).get();
        }
    }

    /** Lets time pass for what is due; how many contracts that were. */
    int sweep(LocalDate today) {
        SweepReport report = sweep.run(() -> at(today));
        if (report.failed().nonEmpty()) {
            throw new IllegalStateException("time could not pass for " + report.failed());
        }
        return report.looked();
    }

    /** Carries the effects that wait. */
    void carry(LocalDate today) {
        leasehold.carry(at(today));
    }

    /** Gives the invoices that were drawn their numbers, and tells of them. */
    void number() {
        new Invoicing(store, customers, invoice -> {}, Metrics.NONE).run();
    }

    static CustomerId owner(String contract) {
        return new CustomerId("of-" + contract);
    }

    private Moment at(LocalDate day) {
        return Moment.of(day.atTime(LocalTime.NOON).atZone(terms.zone()).toInstant(), terms.zone());
    }
}
