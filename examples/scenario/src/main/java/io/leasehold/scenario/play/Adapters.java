package io.leasehold.scenario.play;

import io.leasehold.scenario.file.ScenarioFile;
import java.util.function.Function;

/** Which outside world a scenario is lived through with. */
public enum Adapters {
    /** Everything in memory. */
    MEMORY(Storage::inMemory),
    /** A real database, in a file. */
    EMBEDDED(Storage::inDatabase);

    private final Function<ScenarioFile, Storage> storage;

    Adapters(Function<ScenarioFile, Storage> storage) {
        this.storage = storage;
    }

    Storage storage(ScenarioFile scenario) {
        return storage.apply(scenario);
    }
}
