package io.leasehold.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.leasehold.adapters.jdbc.Database;
import io.leasehold.domain.contract.Phase;
import io.leasehold.ports.contract.Stored;
import io.vavr.collection.List;
import io.vavr.control.Option;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples do what they say, on either database, and again on a database they were on before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {

    private EmbeddedPostgres postgres;

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    List<String> databases() {
        return List.of("jdbc:h2:mem:examples;DB_CLOSE_DELAY=-1", postgres.getJdbcUrl("postgres", "postgres"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_the_examples_sell_is_there_and_runs(String url) throws Exception {
        Main.main(new String[] {url});
        Main.main(new String[] {url});
        try (HikariDataSource pool = Pool.open(url)) {
            assertThat(sold(pool)).hasSize(2).allMatch(it -> it.contract().phase() instanceof Phase.Active);
            Nodes.main(new String[] {url});
            assertThat(sold(pool)).hasSize(3).allMatch(it -> it.contract().phase() instanceof Phase.Active);
            assertThat(noted(pool)).isEqualTo(sold(pool).last().contract().id().value());
        }
    }

    private static List<Stored> sold(HikariDataSource pool) {
        return Database.of(pool).store().page(Option.none(), 10);
    }

    private static String noted(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select contract from shop_order where cart = 'cart-7'")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
