package io.leasehold.scenario.file;

import io.leasehold.ports.document.Dates;
import io.leasehold.ports.document.Format;
import io.vavr.control.Option;
import java.time.LocalDate;

/** The days of steps: within the scenario, and none before that of the step above. */
final class Days {

    private final Option<LocalDate> start;
    private final Option<LocalDate> until;

    /** Starts with a day that none is before, so that the first step has nothing to be compared with. */
    private LocalDate previous = LocalDate.MIN;

    private int previousLine;

    /** Bounds that could not be read do not bind. */
    Days(Option<LocalDate> start, Option<LocalDate> until) {
        this.start = start;
        this.until = until;
    }

    /** The day of the next step. */
    Format<LocalDate> next() {
        Format<LocalDate> inside = Dates.date()
                .check(
                        day -> start.forAll(first -> !day.isBefore(first)),
                        day -> day + " is before the start of the scenario, " + start.get())
                .check(
                        day -> until.forAll(last -> !day.isAfter(last)),
                        day -> day + " is after the end of the scenario, " + until.get());
        return (node, faults) -> inside.read(node, faults).filter(day -> {
            boolean late = day.isBefore(previous);
            if (late) {
                faults.add(node, day + " is before " + previous + " of the step above, on line " + previousLine);
            }
            previous = day;
            previousLine = node.line();
            return !late;
        });
    }
}
