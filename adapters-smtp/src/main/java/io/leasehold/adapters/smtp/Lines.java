package io.leasehold.adapters.smtp;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Connections to one mail server: at most so many, kept open for a while when they are not used. */
final class Lines implements AutoCloseable {

    private final Server server;
    private final long keptNanos;
    private final Semaphore free;
    private final Deque<Line> idle = new ArrayDeque<>();
    private boolean closed;

    Lines(Server server, int most, Duration keptFor) {
        this.server = server;
        this.keptNanos = keptFor.toNanos();
        this.free = new Semaphore(most, true);
    }

    /** Waits for its turn; until {@link #leave} or {@link #giveBack} one line fewer is free. */
    void enter() throws InterruptedException {
        free.acquire();
    }

    /** One that was open already and used a short while ago, the last used first; null if there is none. */
    @Nullable
    Line kept() {
        while (true) {
            Line line = poll();
            if (line == null || System.nanoTime() - line.usedNanos() < keptNanos) {
                return line;
            }
            line.hangUp();
        }
    }

    Line open() throws MessagingException {
        return Line.open(server);
    }

    /** Keeps {@code line} for the next mail, unless it is lost. */
    void giveBack(Line line) {
        if (line.isLost() || !keep(line)) {
            line.hangUp();
        }
    }

    void leave() {
        free.release();
    }

    private synchronized boolean keep(Line line) {
        if (!closed) {
            idle.push(line);
        }
        return !closed;
    }

    private synchronized @Nullable Line poll() {
        return idle.poll();
    }

    /** Hangs up what is not in use; what is, is hung up once it is given back. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        for (Line line = poll(); line != null; line = poll()) {
            line.hangUp();
        }
    }

    @Override
    public String toString() {
        return server.toString();
    }
}
