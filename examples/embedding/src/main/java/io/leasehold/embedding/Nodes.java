package io.leasehold.embedding;

import com.zaxxer.hikari.HikariDataSource;
import io.leasehold.adapters.jdbc.Database;
import io.leasehold.adapters.jdbc.schedule.Loops;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.order.Activated;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.contract.ContractListener;
import io.leasehold.ports.time.Moment;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.mail.InMemoryMailer;
import io.leasehold.testkit.payment.SimulatedPayments;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Two nodes on one database: one sells, in the same transaction in which the host writes what it wants to know of the
 * sale; the other carries out what was sold.
 */
public final class Nodes {

    private static final Clock CLOCK = Clock.systemUTC();

    private Nodes() {}

    public static void main(String[] args) throws SQLException, InterruptedException {
        ContractId contract = new ContractId("shop-" + UUID.randomUUID());
        CountDownLatch active = new CountDownLatch(1);
        try (HikariDataSource one = Pool.open(args);
                HikariDataSource two = Pool.open(args)) {
            Database.of(one).migrate();
            Leasehold carrying = leasehold(
                    "two",
                    two,
                    (after, events) -> events.filter(
                                    it -> after.id().equals(contract) && it.event() instanceof Activated)
                            .forEach(it -> active.countDown()));
            Loops loops = Loops.of(two, carrying, CLOCK)
                    .carryEvery(Duration.ofMillis(100))
                    .start();
            try {
                sell(one, contract);
                if (!active.await(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("node two did not carry out what node one sold");
                }
            } finally {
                loops.close();
            }
        }
    }

    private static void sell(HikariDataSource pool, ContractId contract) throws SQLException {
        Database database = Database.of(pool);
        Leasehold selling = leasehold("one", pool, (after, events) -> {});
        Moment now = selling.moment(CLOCK.instant());
        selling.openAccount().handle(Main.alice(), Option.of(selling.terms().version()), now);
        try (Connection connection = pool.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table if not exists shop_order (contract varchar not null, cart varchar not null)");
            }
            connection.setAutoCommit(false);
            // Both are there once the host commits, or neither is.
            database.within(connection, () -> {
                note(connection, contract, "cart-7");
                Main.order(selling, contract, now);
                return contract;
            });
            connection.commit();
        }
        Main.pay(selling, contract, now);
    }

    private static void note(Connection connection, ContractId contract, String cart) {
        try (PreparedStatement insert = connection.prepareStatement("insert into shop_order values (?, ?)")) {
            insert.setString(1, contract.value());
            insert.setString(2, cart);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the host cannot note what was ordered", e);
        }
    }

    private static Leasehold leasehold(String node, HikariDataSource pool, ContractListener hears) {
        Database database = Database.of(pool);
        return Leasehold.builder()
                .conditions(new Conditions.Fixed(Terms.reference(), ReferenceCatalogue.get()))
                .store(database.store())
                .customers(database.customers())
                .hypervisor(OUTSIDE.hypervisor())
                .mailer(OUTSIDE.mailer())
                .payments(OUTSIDE.payments())
                .transfers(OUTSIDE.transfers())
                .support(new InMemorySupportDesk())
                .listener((after, events) -> {
                    events.forEach(it -> System.out.println("node " + node + ": " + after.id() + " " + it));
                    hears.happened(after, events);
                })
                .build();
    }

    /** What the nodes share beside their database. */
    private record Outside(
            SimulatedHypervisor hypervisor,
            InMemoryMailer mailer,
            SimulatedPayments payments,
            SimulatedTransfers transfers) {}

    private static final Outside OUTSIDE = new Outside(
            new SimulatedHypervisor(), new InMemoryMailer(), new SimulatedPayments(), new SimulatedTransfers());
}
