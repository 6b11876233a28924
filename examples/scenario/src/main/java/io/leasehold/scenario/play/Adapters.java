package io.leasehold.scenario.play;

import io.leasehold.scenario.file.ScenarioFile;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which outside world a scenario is lived through with. */
public enum Adapters {
    /** Everything in memory. */
    MEMORY(Storage::inMemory, Post::inMemory),
    /** A real database in a file, payments over HTTP, mail over a real mail server, and content by SFTP. */
    EMBEDDED(Storage::inDatabase, Post::overSmtp);

    private final Function<ScenarioFile, Storage> storage;
    private final BiFunction<Post.Accepted, InstantSource, Post> post;

    Adapters(Function<ScenarioFile, Storage> storage, BiFunction<Post.Accepted, InstantSource, Post> post) {
        this.storage = storage;
        this.post = post;
    }

    Storage storage(ScenarioFile scenario) {
        return storage.apply(scenario);
    }

    /** Mail that is dated by {@code clock}; {@code accepted} hears of each that was taken. */
    Post post(Post.Accepted accepted, InstantSource clock) {
        return post.apply(accepted, clock);
    }
}
