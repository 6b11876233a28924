package io.leasehold.scenario.command;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Help.Ansi;

/** A bar on the terminal's error output while a long scenario runs; nothing where there is no terminal. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 40;
    private static final long QUIET_NANOS = 500_000_000L;
    private static final long PAUSE_NANOS = 100_000_000L;

    private final PrintStream to = System.err;
    private final boolean terminal = Ansi.AUTO.enabled();
    private final LocalDate start;
    private final long days;
    private long nextDraw = System.nanoTime() + QUIET_NANOS;
    private boolean drawn;

    Progress(LocalDate start, LocalDate until) {
        this.start = start;
        this.days = Math.max(1, ChronoUnit.DAYS.between(start, until));
    }

    void day(LocalDate day) {
        if (terminal && System.nanoTime() >= nextDraw) {
            long done = ChronoUnit.DAYS.between(start, day);
            int bar = (int) (WIDTH * done / days);
            to.print("\r" + "█".repeat(bar) + "░".repeat(WIDTH - bar) + " " + day);
            to.flush();
            drawn = true;
            nextDraw = System.nanoTime() + PAUSE_NANOS;
        }
    }

    @Override
    public void close() {
        if (drawn) {
            to.print("\r" + " ".repeat(WIDTH + 12) + "\r");
            to.flush();
        }
    }
}
