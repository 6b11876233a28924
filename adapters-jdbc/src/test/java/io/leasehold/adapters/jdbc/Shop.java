package io.leasehold.adapters.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leasehold.adapters.jdbc.schedule.Loops;
import io.leasehold.adapters.jdbc.schedule.LoopsBuilder;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.terms.Acceptance;
import io.leasehold.ports.Host;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.Store;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.order.OrderServer.Order;
import io.leasehold.ports.time.Moment;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.mail.InMemoryMailer;
import io.leasehold.testkit.payment.SimulatedPayments;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.leasehold.testkit.time.SettableClock;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** One outside world and one database, and any number of nodes that share them. */
final class Shop {

    private static final String SCHEMA = "shop";
    private static final Actor ANNA = new Actor.Customer(new CustomerId("anna"));

    final SettableClock clock = new SettableClock(Instant.parse("2026-01-31T08:00:00Z"), Samples.TERMS.zone());
    final InMemoryMailer mailer = new InMemoryMailer();
    final SimulatedHypervisor hypervisor = new SimulatedHypervisor();
    private final Queue<MachineId> created = new ConcurrentLinkedQueue<>();
    private final SimulatedPayments payments = new SimulatedPayments();
    private final SimulatedTransfers transfers = new SimulatedTransfers();
    private final HikariDataSource shared;

    /** A node with connections of its own. */
    record Node(HikariDataSource pool, Database database, Leasehold leasehold, SettableClock clock) {

        LoopsBuilder loops() {
            return Loops.of(pool, leasehold, clock)
                    .schema(SCHEMA)
                    .sweepEvery(Duration.ofMillis(20))
                    .carryEvery(Duration.ofMillis(20))
                    .takeOverAfter(Duration.ofSeconds(1))
                    .patience(Duration.ofSeconds(30));
        }

        /** No connection is left to it. */
        void dies() {
            pool.close();
        }
    }

    private Shop(HikariDataSource shared) {
        this.shared = shared;
    }

    static Shop opens(Server server) {
        Shop shop = new Shop((HikariDataSource) server.dataSource());
        try (Connection connection = shop.shared.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
            statement.execute("drop schema if exists " + SCHEMA + "_archive cascade");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        Database database = Database.of(shop.shared, SCHEMA);
        database.migrate();
        database.customers()
                .add(Samples.customer("anna"), new Acceptance(Samples.TERMS.version(), LocalDate.of(2026, 1, 31)));
        return shop;
    }

    Node node() {
        return node(mailer, UnaryOperator.identity());
    }

    Node node(Mailer with, UnaryOperator<Store> around) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(shared.getJdbcUrl());
        config.setMaximumPoolSize(5);
        HikariDataSource pool = new HikariDataSource(config);
        Database database = Database.of(pool, SCHEMA);
        Leasehold leasehold = Leasehold.builder()
                .conditions(new Conditions.Fixed(Samples.TERMS, Samples.catalogue()))
                .store(around.apply(database.store()))
                .customers(database.customers())
                .hypervisor(counting())
                .mailer(with)
                .payments(payments)
                .transfers(transfers)
                .support(new InMemorySupportDesk())
                .build();
        return new Node(pool, database, leasehold, clock);
    }

    /** Sells a server for a month and takes the money for it; what follows waits to be carried. */
    void sells(Node node, ContractId id) {
        Leasehold leasehold = node.leasehold();
        Moment now = leasehold.moment(clock.instant());
        leasehold
                .orderServer()
                .quote(new CustomerId("anna"), Samples.SMALL, Samples.MONTH, ANNA, now)
                .flatMap(quote -> leasehold
                        .orderServer()
                        .handle(
                                new Order(
                                        id,
                                        Samples.machine(id),
                                        new CustomerId("anna"),
                                        Samples.SMALL,
                                        Samples.DEBIAN,
                                        Samples.MONTH,
                                        Option.of(Samples.TERMS.version()),
                                        Option.of("VISA"),
                                        true,
                                        quote,
                                        ANNA),
                                now))
                .flatMap(ordered -> leasehold.payRequest().start(id, "VISA", ANNA, now))
                .flatMap(opened -> leasehold.payRequest().look(id, ANNA, now))
                .get();
    }

    void goesTo(String day) {
        clock.set(Instant.parse(day + "T08:00:00Z"));
    }

    /** Whether there is nothing more to do today, not even later or for somebody else; all as of one moment. */
    boolean isIdle() {
        String sql = "select (select count(*) from shop.attention where due <= ?) + (select count(*) from shop.effect)";
        try (Connection connection = shared.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, LocalDate.ofInstant(clock.instant(), clock.getZone()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == 0;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    List<MachineId> created() {
        return List.ofAll(created);
    }

    private Host counting() {
        return (Host) Proxy.newProxyInstance(
                Shop.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("create")) {
                        created.add((MachineId) arguments[0]);
                    }
                    try {
                        return method.invoke(hypervisor, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
