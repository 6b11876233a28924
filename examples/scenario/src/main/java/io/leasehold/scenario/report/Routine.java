package io.leasehold.scenario.report;

import io.leasehold.scenario.report.ReportData.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds what happens every day alike, such as the daily backups, into one row per unbroken run of days. A day that was
 * missed breaks the run, so that it shows.
 */
final class Routine {

    private static final Set<String> DAILY = Set.of("backup-taken", "backup-expired");
    private static final int WORTH_FOLDING = 3;

    private Routine() {}

    /** Entries told in one row: a single one, or one for each of several days on end. */
    record Row(List<Entry> entries) {

        Entry first() {
            return entries.get(0);
        }

        Entry last() {
            return entries.get(entries.size() - 1);
        }

        boolean folded() {
            return entries.size() > 1;
        }
    }

    @SuppressWarnings("ReferenceEquality") // two entries may say the same; the first of a run stands for it
    static List<Row> fold(List<Entry> entries) {
        List<List<Entry>> runs = runs(entries);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            List<Entry> run = runs.get(i);
            if (run.size() < WORTH_FOLDING) {
                rows.add(new Row(List.of(entry)));
            } else if (run.get(0) == entry) {
                rows.add(new Row(List.copyOf(run)));
            }
        }
        return rows;
    }

    /** For each entry the run it belongs to. */
    private static List<List<Entry>> runs(List<Entry> entries) {
        Map<Object, List<Entry>> open = new LinkedHashMap<>();
        List<List<Entry>> runs = new ArrayList<>();
        for (Entry entry : entries) {
            if (!DAILY.contains(entry.event()) || entry.derivation().isPresent()) {
                runs.add(List.of(entry));
                continue;
            }
            Object key = List.of(entry.event(), withoutDay(entry));
            List<Entry> run = open.get(key);
            if (run == null || !run.get(run.size() - 1).on().plusDays(1).equals(entry.on())) {
                run = new ArrayList<>();
                open.put(key, run);
            }
            run.add(entry);
            runs.add(run);
        }
        return runs;
    }

    static Map<String, Object> withoutDay(Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>(entry.fields());
        fields.remove("day");
        return fields;
    }
}
