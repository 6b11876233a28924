package io.leasehold.scenario.play;

import io.leasehold.adapters.jdbc.Database;
import io.leasehold.ports.Store;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.testkit.account.InMemoryCustomers;
import io.leasehold.testkit.conditions.InMemoryConditions;
import io.leasehold.testkit.store.InMemoryStore;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Where a trial keeps what must not be lost while it runs, and where it is paid.
 *
 * @param transfers where sessions are really opened, if they are
 */
record Storage(
        Store store, CustomerStore customers, Conditions conditions, Till till, Option<Path> transfers, Runnable end)
        implements AutoCloseable {

    static Storage inMemory(ScenarioFile scenario) {
        return new Storage(
                new InMemoryStore(),
                new InMemoryCustomers(),
                new InMemoryConditions(scenario.terms(), scenario.catalogue()),
                new SimulatedTill(),
                Option.none(),
                () -> {});
    }

    /** A database in a file of its own, which is deleted in the end; payments go over HTTP. */
    static Storage inDatabase(ScenarioFile scenario) {
        Path folder = temporaryFolder();
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve("leasehold") + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256", "", "");
        Database database = Database.of(pool);
        database.migrate();
        ProvidersTill till = new ProvidersTill(database.paymentAttempts());
        return new Storage(
                database.store(),
                database.customers(),
                database.conditions(scenario.terms(), scenario.catalogue()),
                till,
                Option.some(folder),
                () -> {
                    till.close();
                    pool.dispose();
                    delete(folder);
                });
    }

    @Override
    public void close() {
        end.run();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("leasehold-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
