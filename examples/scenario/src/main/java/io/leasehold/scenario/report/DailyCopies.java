package io.leasehold.scenario.report;

import io.leasehold.scenario.report.ReportData.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * On which days copies of a server were taken, and on which one failed. Which level it was of is told in the story: a
 * drawing has one lane for all.
 */
record DailyCopies(List<Run> runs, List<LocalDate> failed) {

    /** Days on end of which there is a copy; {@code end} is the day after the last. */
    record Run(LocalDate from, LocalDate end) {}

    DailyCopies {
        runs = List.copyOf(runs);
        failed = List.copyOf(failed);
    }

    static DailyCopies read(List<Entry> timeline) {
        List<Run> runs = new ArrayList<>();
        for (LocalDate day : days(timeline, "backup-taken")) {
            int last = runs.size() - 1;
            boolean goesOn = last >= 0 && runs.get(last).end().equals(day);
            LocalDate from = goesOn ? runs.remove(last).from() : day;
            runs.add(new Run(from, day.plusDays(1)));
        }
        return new DailyCopies(runs, List.copyOf(days(timeline, "backup-failed")));
    }

    static DailyCopies none() {
        return new DailyCopies(List.of(), List.of());
    }

    boolean isEmpty() {
        return runs.isEmpty() && failed.isEmpty();
    }

    private static TreeSet<LocalDate> days(List<Entry> timeline, String event) {
        TreeSet<LocalDate> days = new TreeSet<>();
        timeline.stream().filter(entry -> entry.event().equals(event)).forEach(entry -> days.add(entry.on()));
        return days;
    }
}
