package io.leasehold.benchmarks.load;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Says how far a load has come, for whoever waits. */
record Progress(PrintStream to) {

    void tell(String what) {
        to.println(what);
    }

    void tell(List<String> lines) {
        lines.forEach(line -> to.println("    " + line));
    }

    void tell(String what, Crew.Pace pace) {
        to.println(String.format(
                Locale.ROOT, "%s: %.0f (%d in %.1f s)", what, pace.perSecond(), pace.pieces(), pace.seconds()));
    }
}
