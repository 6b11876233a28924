package io.leasehold.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.terms.Acceptance;
import io.leasehold.ports.account.Account;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.payment.AttemptId;
import io.leasehold.testkit.Samples;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pool whose connections do not commit by themselves, as some hosts have it: what was answered lasts all the same. */
class AutoCommitOffTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL_18"})
    void what_is_a_single_statement_is_committed(Server server) {
        CustomerId anna = new CustomerId("anna");
        AttemptId id = new AttemptId(new ContractId("c1"), 1);
        Database elsewhere = server.empty();
        try (HikariDataSource pool = autoCommitOff(server)) {
            Database database = Database.of(pool);
            database.migrate();
            assertThat(database.customers().add(Samples.customer("anna"), new Acceptance(Samples.TERMS.version(), DAY)))
                    .isTrue();
            database.store().reachable(DAY);
            assertThat(database.paymentAttempts().begin(attempt(id))).isTrue();
        }
        assertThat(elsewhere.customers().account(anna).map(Account::version)).isNotEmpty();
        assertThat(elsewhere.store().interruptions(DAY, DAY.plusDays(1))).isEmpty();
        assertThat(elsewhere.paymentAttempts().find(id)).isNotEmpty();
    }

    private static Attempt attempt(AttemptId id) {
        return new Attempt(
                id,
                "c1-1",
                Samples.euros("12.00"),
                "bank",
                "key",
                "{}",
                Instant.parse("2026-01-31T09:00:00Z"),
                Attempt.State.OPEN,
                Option.none(),
                Option.none(),
                Option.none());
    }

    private static HikariDataSource autoCommitOff(Server server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(((HikariDataSource) server.dataSource()).getJdbcUrl());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }
}
