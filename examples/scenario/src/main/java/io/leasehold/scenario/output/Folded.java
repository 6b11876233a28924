package io.leasehold.scenario.output;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines of a terminal's timeline: what happens every day alike, such as the daily copies, is one line for each unbroken run of
 * days. A day that was missed breaks the run, so that it shows.
 *
 * @param line the first of the run, or the only one
 * @param through the day of the last one, if there are several
 */
record Folded(Line line, Option<LocalDate> through) {

    private static final Set<String> DAILY = Set.of("backup-taken", "backup-expired");
    private static final int WORTH_FOLDING = 3;

    /** What tells one routine from another. */
    private record Routine(Option<String> contract, String event, Object level) {

        static Routine of(Line line) {
            return new Routine(line.contract(), line.event(), line.fields().getOrDefault("level", ""));
        }
    }

    static List<Folded> fold(List<Line> lines) {
        Map<Line, List<Line>> runs = runs(lines);
        List<Folded> folded = new ArrayList<>();
        for (Line line : lines) {
            List<Line> run = runs.getOrDefault(line, List.of(line));
            if (run.size() < WORTH_FOLDING) {
                folded.add(new Folded(line, Option.none()));
            } else if (run.get(0).equals(line)) {
                folded.add(new Folded(line, Option.of(run.get(run.size() - 1).on())));
            }
        }
        return folded;
    }

    String sentence() {
        return Sentence.of(line) + through.map(day -> ", daily through " + day).getOrElse("");
    }

    /** For each line of a routine the run it belongs to. A copy of a day is told of once, so no two lines are equal. */
    private static Map<Line, List<Line>> runs(List<Line> lines) {
        Map<Routine, List<Line>> open = new HashMap<>();
        Map<Line, List<Line>> runs = new HashMap<>();
        for (Line line : lines) {
            if (DAILY.contains(line.event())) {
                List<Line> run = open.get(Routine.of(line));
                if (run == null || !run.get(run.size() - 1).on().plusDays(1).equals(line.on())) {
                    run = new ArrayList<>();
                    open.put(Routine.of(line), run);
                }
                run.add(line);
                runs.put(line, run);
            }
        }
        return runs;
    }
}
