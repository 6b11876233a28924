package io.leasehold.scenario.play;

import io.leasehold.adapters.jdbc.Database;
import io.leasehold.ports.Store;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.payment.PaymentAttempts;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.testkit.account.InMemoryCustomers;
import io.leasehold.testkit.conditions.InMemoryConditions;
import io.leasehold.testkit.payment.InMemoryAttempts;
import io.leasehold.testkit.store.InMemoryStore;
import org.h2.jdbcx.JdbcConnectionPool;

/** Where a trial keeps what must not be lost while it runs. */
record Storage(Store store, CustomerStore customers, Conditions conditions, PaymentAttempts attempts, Runnable end)
        implements AutoCloseable {

    static Storage inMemory(ScenarioFile scenario) {
        return new Storage(
                new InMemoryStore(),
                new InMemoryCustomers(),
                new InMemoryConditions(scenario.terms(), scenario.catalogue()),
                new InMemoryAttempts(),
                () -> {});
    }

    /** A database in a file of its own, which is deleted in the end. */
    static Storage inDatabase(ScenarioFile scenario) {
        TemporaryFolder folder = TemporaryFolder.made();
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.path().resolve("leasehold") + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256",
                "",
                "");
        Database database = Database.of(pool);
        database.migrate();
        return new Storage(
                database.store(),
                database.customers(),
                database.conditions(scenario.terms(), scenario.catalogue()),
                database.paymentAttempts(),
                () -> {
                    pool.dispose();
                    folder.close();
                });
    }

    @Override
    public void close() {
        end.run();
    }
}
