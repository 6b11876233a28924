package io.leasehold.scenario.play;

import io.leasehold.ports.transfer.TransferServer;
import io.leasehold.testkit.Fault;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import java.time.InstantSource;

/** Where the customers of a trial fetch the content of their servers. */
interface Depot extends AutoCloseable {

    TransferServer server();

    /** What is on while nothing can be fetched. */
    Fault fault();

    /**
     * Lets customers read their mails.
     *
     * @param kept hears of each mail afterwards, as it is to be written down
     * @param clock dates mails
     */
    Post.Accepted readBefore(Post.Accepted kept, InstantSource clock);

    /**
     * Looks back at what was fetched so far.
     *
     * @throws IllegalStateException if something failed that the scenario does not tell of
     */
    void check();

    @Override
    void close();

    /** In memory, where nobody comes to fetch anything. */
    static Depot simulated() {
        SimulatedTransfers transfers = new SimulatedTransfers();
        return new Depot() {
            @Override
            public TransferServer server() {
                return transfers;
            }

            @Override
            public Fault fault() {
                return transfers.fault();
            }

            @Override
            public Post.Accepted readBefore(Post.Accepted kept, InstantSource clock) {
                return kept;
            }

            @Override
            public void check() {}

            @Override
            public void close() {}
        };
    }
}
