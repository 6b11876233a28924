package io.leasehold.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Phase;
import io.leasehold.ports.Store;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.sweep.SweepReport;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The script of docs/operations.md that archives what may go. */
class ArchiveTest {

    private static final Path OPERATIONS = Path.of("..", "docs", "operations.md");
    private static final ContractId ENDED = new ContractId("ended");
    private static final ContractId RUNNING = new ContractId("running");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void a_contract_that_ended_long_ago_goes_as_a_whole_and_no_other() throws IOException, SQLException {
        Shop shop = Shop.opens(Server.POSTGRESQL_18);
        Shop.Node node = shop.node();
        lives(shop, node);
        Store store = node.database().store();
        assertThat(store.load(ENDED).get().contract().phase()).isInstanceOf(Phase.Deleted.class);
        List<Recorded> story = store.history(ENDED);
        List<Invoice> invoices = store.ofContract(ENDED);
        assertThat(invoices).isNotEmpty();
        Stored running = store.load(RUNNING).get();

        archive(node, "2026-03-01");
        assertThat(store.load(ENDED)).as("it ended later").isNotEmpty();
        archive(node, "2026-12-31");
        assertThat(store.load(ENDED)).isEmpty();
        assertThat(store.history(ENDED)).isEmpty();
        assertThat(store.ofContract(ENDED)).isEmpty();
        for (String table : List.of("contract", "event", "invoice", "payment", "daily_copies")) {
            String key = table.equals("contract") ? "id" : "contract";
            assertThat(count(node, "shop." + table + " where " + key + " = 'ended'"))
                    .isZero();
        }
        assertThat(count(node, "shop_archive.event where contract = 'ended'")).isEqualTo(story.length());
        assertThat(count(
                        node,
                        "shop_archive.invoice join shop_archive.event using (contract, sequence)"
                                + " where number is not null and recipient is not null"))
                .as("what an invoice says is in the event that drew it")
                .isEqualTo(invoices.length());

        assertThat(store.load(RUNNING).get()).isEqualTo(running);
        assertThat(store.ofContract(RUNNING)).isNotEmpty();
        archive(node, "2026-12-31");
        assertThat(count(node, "shop_archive.contract")).isEqualTo(1);
        shop.goesTo("2026-04-01");
        assertThat(run(shop, node).failed()).isEmpty();
        node.dies();
    }

    private static void lives(Shop shop, Shop.Node node) {
        shop.sells(node, ENDED);
        for (LocalDate day : List.ofAll(FIRST.datesUntil(LAST))) {
            shop.goesTo(day.toString());
            run(shop, node);
        }
        shop.sells(node, RUNNING);
        run(shop, node);
    }

    private static SweepReport run(Shop shop, Shop.Node node) {
        return node.leasehold().run(node.leasehold().moment(shop.clock.instant()));
    }

    private static void archive(Shop.Node node, String through) throws IOException, SQLException {
        String text = Files.readString(OPERATIONS);
        int from = text.indexOf("```sql\n-- Archives") + "```sql\n".length();
        String script = text.substring(from, text.indexOf("```", from));
        assertThat(script).contains("date '2016-12-31'");
        execute(node, script.replace("2016-12-31", through).replaceAll("\\bleasehold(_archive)?\\b", "shop$1"));
    }

    private static void execute(Shop.Node node, String script) throws SQLException {
        try (Connection connection = node.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static int count(Shop.Node node, String from) throws SQLException {
        try (Connection connection = node.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
