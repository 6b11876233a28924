package io.leasehold.adapters.jdbc.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A process of its own that takes steps on a database and an outside world. */
final class Child implements Node, AutoCloseable {

    static final String NEVER = "never";

    /** Whatever is waited for aside keeps nothing else waiting. */
    static final Executor ASIDE = work -> {
        Thread thread = new Thread(work, "aside");
        thread.setDaemon(true);
        thread.start();
    };

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader answers;

    private final Path errors;

    private Child(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.answers = process.inputReader();
    }

    /**
     * Starts one, and waits until it is ready or dead.
     *
     * @param halt {@code before:n:how} or {@code after:n:how}: where it ends, at its n-th commit, and how, by {@code halt} or by
     *     {@code kill}; or {@code never}
     * @param stop {@code before:n} or {@code after:n}: where it stops until it is continued, at each n-th call of the outside;
     *     or {@code never}
     */
    static Child of(World world, String halt, String stop) {
        return of(world, Program.command(), halt, stop);
    }

    static Child of(World world, List<String> command, String halt, String stop) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of(world.url(), world.ledger().toString(), halt, stop));
        try {
            Path errors = Files.createTempFile(world.ledger().getParent(), "errors", "");
            Child child = new Child(
                    new ProcessBuilder(arguments).redirectError(errors.toFile()).start(), errors);
            child.answer();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean takes(Step step, Instant at) {
        tell(step, at);
        return "taken".equals(answer());
    }

    /** Tells it to take a step, without waiting for what comes of it. */
    void tell(Step step, Instant at) {
        try {
            process.outputWriter().write(step + " " + at + "\n");
            process.outputWriter().flush();
        } catch (IOException e) {
            // It is dead; that shows when it does not answer.
        }
    }

    /** What it answers next; none if it died first. One that does neither in time is killed, and the test fails. */
    @Nullable
    String answer() {
        CompletableFuture<@Nullable String> next = CompletableFuture.supplyAsync(this::read, ASIDE);
        try {
            return next.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            killed();
            throw new AssertionError("a process does not answer: " + errors(), e);
        }
    }

    private @Nullable String read() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether an answer is there to be read. */
    boolean hasAnswered() {
        try {
            return answers.ready();
        } catch (IOException e) {
            return false;
        }
    }

    /** Kills it, if it did not die before: whatever it is doing, it does no more. */
    int killed() {
        process.destroyForcibly();
        return ended();
    }

    /** How it ended, once it has. */
    int ended() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it complained of. */
    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it end by itself. */
    void ends() {
        try {
            process.outputWriter().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ended();
    }

    /** Lets it go on that was stopped. */
    void continues() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is stopped now. */
    boolean isStopped() {
        try {
            String state = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return state.substring(state.lastIndexOf(')') + 2).startsWith("T");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        killed();
    }
}
