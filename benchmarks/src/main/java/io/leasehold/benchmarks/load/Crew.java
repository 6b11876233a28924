package io.leasehold.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that share work, and the time they take for it. */
final class Crew implements AutoCloseable {

    /** A piece of work. */
    @FunctionalInterface
    interface Piece {
        void run(String id) throws Exception;
    }

    /** Work that is shared by whoever takes the next of it; tells how much this thread did. */
    @FunctionalInterface
    interface Shift {
        int run() throws Exception;
    }

    /**
     * What was done, and how fast.
     *
     * @param pieces how many
     * @param seconds from the first to the last
     */
    record Pace(long pieces, double seconds) {
        double perSecond() {
            return pieces / seconds;
        }
    }

    private final int threads;
    private final ExecutorService executor;

    Crew(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads);
    }

    /** Does {@code piece} for each of {@code ids}. */
    Pace each(List<String> ids, Piece piece) throws Exception {
        AtomicInteger next = new AtomicInteger();
        return together(() -> {
            int done = 0;
            for (int i = next.getAndIncrement(); i < ids.size(); i = next.getAndIncrement()) {
                piece.run(ids.get(i));
                done++;
            }
            return done;
        });
    }

    /** Has all threads work until there is no more. */
    Pace together(Shift shift) throws Exception {
        long before = System.nanoTime();
        List<Future<Integer>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(executor.submit(shift::run));
        }
        long pieces = 0;
        for (Future<Integer> thread : running) {
            pieces += get(thread);
        }
        return new Pace(pieces, (System.nanoTime() - before) / 1e9);
    }

    private static int get(Future<Integer> thread) throws Exception {
        try {
            return thread.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a thread of the load broke", e.getCause());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
