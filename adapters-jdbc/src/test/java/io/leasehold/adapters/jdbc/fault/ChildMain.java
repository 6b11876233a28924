package io.leasehold.adapters.jdbc.fault;

import io.leasehold.ports.contract.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;

/**
 * A process that takes the steps it is told on its standard input, a line each, and answers each when it is taken. Arguments:
 * the database, the ledger, and at which place it halts, as {@link Halt} writes it.
 */
final class ChildMain {

    private ChildMain() {}

    public static void main(String[] arguments) throws IOException {
        Halt halt = Halt.parse(arguments[2]);
        Stop stop = Stop.parse(arguments[3]);
        Outside outside = new Outside(Path.of(arguments[1]), line -> stop.passes(true), line -> stop.passes(false));
        Player player = new Player(
                io.leasehold.adapters.jdbc.Database.of(Watched.by(halt, OneConnection.to(arguments[0]))), outside);
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        answer("ready");
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            String[] parts = line.split(" ");
            try {
                player.takes(Step.parse(parts[0]), Instant.parse(parts[1]));
                answer("taken");
            } catch (StoreException e) {
                answer("failed");
            }
        }
    }

    private static void answer(String answer) {
        System.out.println(answer);
        System.out.flush();
    }

    /** Ends the process at a commit, with nothing closed and nobody told: it halts, or it is killed. */
    static final class Halt implements Watched.Watcher {

        private final int at;
        private final boolean after;
        private final boolean killed;
        private int places;

        private Halt(int at, boolean after, boolean killed) {
            this.at = at;
            this.after = after;
            this.killed = killed;
        }

        static Halt parse(String text) {
            String[] parts = text.split(":");
            return parts.length == 1
                    ? new Halt(0, false, false)
                    : new Halt(Integer.parseInt(parts[1]), parts[0].equals("after"), parts[2].equals("kill"));
        }

        @Override
        public void beforeCommit(Connection on) {
            places++;
            if (places == at && !after) {
                dies();
            }
        }

        @Override
        public void afterCommit(Connection on) {
            if (places == at && after) {
                dies();
            }
        }

        private void dies() {
            if (killed) {
                try {
                    String self = String.valueOf(ProcessHandle.current().pid());
                    new ProcessBuilder("kill", "-KILL", self).start().waitFor();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            Runtime.getRuntime().halt(137);
        }
    }

    /** Stops the process, until it is continued, at every n-th call of the outside. */
    static final class Stop {

        private static final String PENDING = "ShdPnd:";
        /** The bit of signal 19. */
        private static final long SIGSTOP = 1L << 18;

        private final int at;
        private final boolean before;
        private int calls;

        private Stop(int at, boolean before) {
            this.at = at;
            this.before = before;
        }

        static Stop parse(String text) {
            String[] parts = text.split(":");
            return parts.length == 1
                    ? new Stop(0, false)
                    : new Stop(Integer.parseInt(parts[1]), parts[0].equals("before"));
        }

        void passes(boolean isBefore) {
            if (isBefore) {
                calls++;
            }
            if (at > 0 && calls % at == 0 && isBefore == before) {
                stop();
            }
        }

        private static void stop() {
            try {
                String self = String.valueOf(ProcessHandle.current().pid());
                new ProcessBuilder("kill", "-STOP", self).start().waitFor();
                // On a busy machine a signal waits until one thread takes it; then all stop before they do anything
                // else.
                while (isStopPending()) {
                    Thread.onSpinWait();
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static boolean isStopPending() throws IOException {
            String pending = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(PENDING))
                    .findFirst()
                    .orElseThrow();
            return (Long.parseUnsignedLong(pending.substring(PENDING.length()).strip(), 16) & SIGSTOP) != 0;
        }
    }
}
