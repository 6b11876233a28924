package io.leasehold.scenario.play;

import io.leasehold.domain.terms.Terms;
import io.leasehold.scenario.file.ScenarioFile;
import java.time.Clock;
import java.time.InstantSource;

/** Which outside world a scenario is lived through with. */
public enum Adapters {
    /** Everything in memory. */
    MEMORY {
        @Override
        Storage storage(ScenarioFile scenario) {
            return Storage.inMemory(scenario);
        }

        @Override
        Till till(Storage storage) {
            return new SimulatedTill();
        }

        @Override
        Depot depot(Terms terms, Clock clock) {
            return Depot.simulated();
        }

        @Override
        Post post(Post.Accepted accepted, InstantSource clock) {
            return Post.inMemory(accepted, clock);
        }
    },
    /** A real database in a file, payments over HTTP, mail over a real mail server, and content by FTPS and SFTP. */
    EMBEDDED {
        @Override
        Storage storage(ScenarioFile scenario) {
            return Storage.inDatabase(scenario);
        }

        @Override
        Till till(Storage storage) {
            return new ProvidersTill(storage.attempts());
        }

        @Override
        Depot depot(Terms terms, Clock clock) {
            return new RealDepot(terms, clock);
        }

        @Override
        Post post(Post.Accepted accepted, InstantSource clock) {
            return Post.overSmtp(accepted, clock);
        }
    };

    abstract Storage storage(ScenarioFile scenario);

    abstract Till till(Storage storage);

    abstract Depot depot(Terms terms, Clock clock);

    /** Mail that is dated by {@code clock}; {@code accepted} hears of each that was taken. */
    abstract Post post(Post.Accepted accepted, InstantSource clock);
}
