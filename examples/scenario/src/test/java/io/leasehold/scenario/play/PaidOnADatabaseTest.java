package io.leasehold.scenario.play;

import static io.leasehold.domain.clause.ClauseId.DAT_1;
import static io.leasehold.domain.clause.ClauseId.ORD_4;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.adapters.jdbc.Database;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.document.Syntax;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.file.ScenarioReader;
import io.leasehold.scenario.output.Timeline;
import io.leasehold.testkit.payment.Trouble;
import io.leasehold.testkit.time.SettableClock;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import org.h2.jdbcx.JdbcConnectionPool;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Payments by both providers over HTTP, on a real database. */
class PaidOnADatabaseTest {

    private static final String HEAD = """
            name: Paid on a database
            start: 2026-03-02
            until: 2026-03-08
            customers: [{id: alice, email: alice@example.org, country: FR}]
            steps:
            """;

    private static final String ORDER = """
            - {on: 2026-03-02, order: {contract: %s, customer: alice, solution: vps-s, system: debian-12, length: P1M, %s, consent: true}}
            """;

    private static final String PAY = """
            - {on: %s, pay: {contract: %s, amount: %s, currency: EUR, method: %s, reference: exact}}
            """;

    /** What the fakes tell of cards and payers, and the names of means of payment. */
    private static final List<String> CANARIES = List.of(
            "canary", "4242-", "last4", "pm_", "fingerprint", "visa", "mastercard", "amex", "unionpay", "PAYPAL");

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:paid;DB_CLOSE_DELAY=-1", "", "");
    private final Database database = Database.of(pool);
    private final ProvidersTill till;

    PaidOnADatabaseTest() {
        database.migrate();
        till = new ProvidersTill(database.paymentAttempts());
    }

    @AfterEach
    void close() throws SQLException {
        till.close();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
        pool.dispose();
    }

    @Test
    @Clause(ORD_4)
    void irregular_payments_are_made_at_the_providers_where_somebody_was_sent_there() throws IOException {
        lives(Files.readString(Path.of("scenarios", "irregular-payments.yaml")));
        assertThat(attempts("shop").map(Attempt::state)).containsOnly(Attempt.State.NOTED);
        assertThat(attempts("shop").flatMap(Attempt::payment))
                .containsExactly(
                        "stripe/notice-1", "stripe/notice-2", "stripe/notice-3", "stripe/notice-4", "stripe/tx-1");
        agrees(List.of("shop", "late"));
    }

    @Test
    @Clause(DAT_1)
    void no_column_of_any_table_says_how_a_customer_paid() throws SQLException {
        lives(HEAD
                + ORDER.formatted("cards", "pay: none")
                + PAY.formatted("2026-03-02", "cards", "exact", "UNIONPAY")
                + PAY.formatted("2026-03-02", "cards", "11.99", "VISA")
                + PAY.formatted("2026-03-03", "cards", "exact", "MASTERCARD")
                + ORDER.formatted("wallet", "method: PAYPAL").replace("2026-03-02", "2026-03-03"));
        assertThat(events("cards", PaymentDeclined.class)).hasSize(2);
        assertThat(events("cards", PaymentAccepted.class)).hasSize(1);
        assertThat(events("wallet", PaymentAccepted.class)).hasSize(1);
        Map<String, List<String>> kept = dump();
        assertThat(kept.get("payment_attempt").get()).hasSize(4);
        assertThat(kept.keySet()).contains("contract", "event", "effect", "payment", "invoice", "customer");
        for (String canary : CANARIES) {
            assertThat(kept.flatMap(table -> table._2.map(row -> table._1 + ": " + row))
                            .filter(row -> contains(row, canary)))
                    .as(canary)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whatever_goes_wrong_at_the_providers_the_books_agree_in_the_end(Trouble trouble) {
        till.stripe().expect(trouble, trouble);
        till.paypal().expect(trouble, trouble);
        lives(HEAD
                + ORDER.formatted("wallet", "method: PAYPAL")
                + ORDER.formatted("cards", "pay: none")
                + PAY.formatted("2026-03-02", "cards", "11.99", "VISA")
                + PAY.formatted("2026-03-03", "cards", "11.98", "VISA")
                + PAY.formatted("2026-03-04", "cards", "exact", "VISA"));
        assertThat(events("cards", PaymentDeclined.class)).hasSize(2);
        assertThat(events("cards", PaymentAccepted.class)).hasSize(1);
        assertThat(events("wallet", PaymentAccepted.class)).hasSize(1);
        agrees(List.of("cards", "wallet"));
    }

    private void lives(String text) {
        ScenarioFile scenario =
                ScenarioReader.read(text, Syntax.YAML).getOrElseThrow(faults -> new AssertionError(faults.render("f")));
        Storage storage = new Storage(
                database.store(),
                database.customers(),
                database.conditions(scenario.terms(), scenario.catalogue()),
                database.paymentAttempts(),
                () -> {});
        SettableClock clock = SettableClock.at(
                scenario.start(), LocalTime.NOON, scenario.terms().zone());
        Timeline timeline = new Timeline();
        try (Depot depot = Depot.simulated();
                Post post = Post.inMemory((notice, bytes) -> {}, () -> Instant.EPOCH)) {
            Outside outside = new Outside(storage, Hosting.simulated(), till, depot, post);
            new Play(scenario, new World(scenario, outside, clock, timeline), timeline).run(day -> {});
        }
    }

    /** What the providers have is what we say they have, payment by payment, to the cent. */
    private void agrees(List<String> contracts) {
        Map<String, Money> ours = HashMap.empty();
        for (String contract : contracts) {
            for (PaymentAccepted accepted : events(contract, PaymentAccepted.class)) {
                ours = ours.put(accepted.payment(), accepted.amount());
            }
            for (PaymentDeclined declined : events(contract, PaymentDeclined.class)) {
                ours = ours.put(declined.payment(), Money.zero(declined.amount().getCurrencyUnit()));
            }
        }
        Map<String, Money> theirs = till.stripe()
                .balance()
                .mapKeys(id -> "stripe/" + id)
                .merge(till.paypal().balance().mapKeys(id -> "paypal/" + id));
        assertThat(ours.toJavaMap()).isEqualTo(theirs.toJavaMap());
    }

    private List<Attempt> attempts(String contract) {
        return database.paymentAttempts().ofContract(new ContractId(contract));
    }

    private <E> List<E> events(String contract, Class<E> kind) {
        return database.store()
                .history(new ContractId(contract))
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** All rows of all tables, by the names of the tables. */
    private Map<String, List<String>> dump() throws SQLException {
        Map<String, List<String>> all = HashMap.empty();
        try (Connection connection = pool.getConnection();
                ResultSet tables =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                String table = tables.getString("TABLE_NAME");
                if (!schema.equals("INFORMATION_SCHEMA")) {
                    all = all.put(table.toLowerCase(Locale.ROOT), rows(connection, schema, table));
                }
            }
        }
        return all;
    }

    private static List<String> rows(Connection connection, String schema, String table) throws SQLException {
        List<String> rows = List.empty();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from \"" + schema + "\".\"" + table + "\"")) {
            while (row.next()) {
                StringBuilder columns = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.append(row.getMetaData().getColumnName(i))
                            .append('=')
                            .append(row.getString(i))
                            .append(' ');
                }
                rows = rows.append(columns.toString());
            }
        }
        return rows;
    }

    /** Without the terms, which say what anybody may pay with. The name of a means is written large, a gateway's is not. */
    private static boolean contains(String row, String canary) {
        String said = row.replaceAll("\"methods\":\\[[^]]*]", "");
        return canary.equals("PAYPAL")
                ? said.contains(canary)
                : said.toLowerCase(Locale.ROOT).contains(canary);
    }
}
