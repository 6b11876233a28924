package io.leasehold.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.payment.ReceivePayment;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.metrics.Metrics;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.payment.AttemptId;
import io.leasehold.ports.time.Moment;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.Together;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host joins its own writes to a commit. */
class HostTransactionTest {

    private static final ContractId C1 = new ContractId("c1");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Instant NOW = Instant.parse("2026-01-31T09:00:00Z");

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL_18"})
    void what_the_host_commits_is_there_with_what_it_wrote_itself(Server server) throws SQLException {
        Database database = server.empty();
        try (Connection host = hostTable(server)) {
            boolean stored =
                    database.within(host, () -> write(host) && database.store().commit(opening()));
            assertThat(stored).isTrue();
            assertThat(database.store().load(C1)).isEmpty();
            host.commit();
        }
        assertThat(database.store().load(C1).map(Stored::version)).isEqualTo(Option.of(2L));
        assertThat(rows(server)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL_18"})
    void what_the_host_rolls_back_never_happened(Server server) throws SQLException {
        Database database = server.empty();
        try (Connection host = hostTable(server)) {
            database.within(host, () -> write(host) && database.store().commit(opening()));
            host.rollback();
        }
        assertThat(database.store().load(C1)).isEmpty();
        assertThat(database.store().due(DAY, Option.none(), 10)).isEmpty();
        assertThat(rows(server)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL_18"})
    void an_attempt_to_be_paid_lasts_even_so(Server server) throws SQLException {
        Database database = server.empty();
        AttemptId id = new AttemptId(C1, 1);
        Attempt attempt = new Attempt(
                id,
                "c1-1",
                Samples.euros("12.00"),
                "bank",
                "key",
                "{}",
                NOW,
                Attempt.State.OPEN,
                Option.none(),
                Option.none(),
                Option.none());
        try (Connection host = hostTable(server)) {
            database.within(
                    host, () -> write(host) && database.paymentAttempts().begin(attempt));
            host.rollback();
        }
        assertThat(database.paymentAttempts().find(id)).isEqualTo(Option.of(attempt));
        assertThat(rows(server)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL_18"})
    void a_connection_that_commits_by_itself_is_refused(Server server) throws SQLException {
        Database database = server.empty();
        try (Connection host = server.dataSource().getConnection()) {
            assertThatThrownBy(
                            () -> database.within(host, () -> database.store().commit(opening())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("auto-commit off");
        }
        assertThat(database.store().load(C1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL_18"})
    void a_use_case_that_loses_is_decided_again_on_what_the_faster_one_left(Server server) throws SQLException {
        Database database = server.empty();
        database.store().commit(opening());
        AtomicInteger asked = new AtomicInteger();
        try (Connection host = hostTable(server)) {
            database.within(
                    host,
                    () -> write(host)
                            && pays(database, "slow", () -> {
                                if (asked.incrementAndGet() == 1) {
                                    Together.run(
                                            List.of(() -> pays(Database.of(server.dataSource()), "fast", () -> {})));
                                }
                            }));
            host.commit();
        }
        assertThat(asked.get()).isEqualTo(2);
        assertThat(database.store()
                        .history(C1)
                        .map(Recorded::event)
                        .filter(PaymentDeclined.class::isInstance)
                        .map(event -> ((PaymentDeclined) event).payment()))
                .containsExactly("fast", "slow");
        assertThat(rows(server)).isEqualTo(1);
    }

    /** A use case: money comes in that nobody asked for; {@code meanwhile} is done when the contract was loaded. */
    private static boolean pays(Database database, String payment, Runnable meanwhile) {
        PaymentNotice notice = new PaymentNotice(payment, Samples.euros("3.00"), "VISA", Option.none());
        return new Decisions(database.store(), database.store(), (contract, events) -> {}, Metrics.NONE)
                .decide(C1, Moment.of(NOW, Samples.TERMS.zone()), contract -> {
                    meanwhile.run();
                    return Either.right(new ReceivePayment(notice, DAY));
                })
                .isRight();
    }

    private static Commit opening() {
        List<Event> events = Samples.order(C1, Samples.MONTH, DAY);
        List<Recorded> recorded = events.zipWithIndex((event, i) -> new Recorded(1L + i, DAY, Actor.SYSTEM, event));
        return new Commit(0, Contract.replay(events), recorded, List.empty(), Option.of(DAY), Option.none(), NOW);
    }

    private static Connection hostTable(Server server) throws SQLException {
        Connection connection = server.dataSource().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists host_order");
            statement.execute("create table host_order (contract varchar not null)");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static boolean write(Connection host) {
        try (Statement statement = host.createStatement()) {
            return statement.executeUpdate("insert into host_order values ('c1')") == 1;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static int rows(Server server) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from host_order")) {
            count.next();
            return count.getInt(1);
        }
    }
}
