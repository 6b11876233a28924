package io.leasehold.benchmarks.load;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Says how far a load has come, for whoever waits. */
record Progress(PrintWriter to) {

    void tell(String what) {
        to.println(what);
        to.flush();
    }

    void tell(List<String> lines) {
        lines.forEach(line -> tell("    " + line));
    }

    void tell(String what, Crew.Pace pace) {
        tell(String.format(
                Locale.ROOT, "%s: %.0f (%d in %.1f s)", what, pace.perSecond(), pace.pieces(), pace.seconds()));
    }
}
