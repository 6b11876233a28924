package io.leasehold.scenario.report;

import io.leasehold.scenario.report.Chart.Mark;
import io.leasehold.scenario.report.Chart.Stretch;
import io.leasehold.scenario.report.ReportData.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened around all contracts and is drawn across each of them. */
record Surroundings(List<Stretch> bands, List<Mark> marks) {

    static Surroundings read(List<Entry> general) {
        List<Stretch> bands = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (Entry entry : general) {
            switch (entry.event()) {
                case "outage" -> bands.add(band(Stretch.Kind.OUTAGE, entry, "Outage"));
                case "fault" -> bands.add(band(Stretch.Kind.FAULT, entry, fault(entry)));
                case "tariff-announced" ->
                    Dates.parse(entry.fields().getOrDefault("effective", ""))
                            .ifPresent(effective -> marks.add(new Mark(Mark.Kind.TARIFF, effective, "New tariff")));
                default -> {
                    // Told in the story only: it has no stretch of its own.
                }
            }
        }
        return new Surroundings(List.copyOf(bands), List.copyOf(marks));
    }

    private static Stretch band(Stretch.Kind kind, Entry entry, String label) {
        return new Stretch(kind, entry.on(), end(entry), label);
    }

    private static String fault(Entry entry) {
        Object part = entry.fields().get("part");
        return part == null ? "Fault" : "Fault: " + part;
    }

    /** A length in days, or a last day; without either it lasts the day. */
    private static LocalDate end(Entry entry) {
        Map<String, Object> fields = entry.fields();
        for (String last : List.of("through", "to", "until")) {
            Optional<LocalDate> through = Dates.parse(fields.getOrDefault(last, ""));
            if (through.isPresent() && !through.get().isBefore(entry.on())) {
                return through.get().plusDays(1);
            }
        }
        long days = fields.get("days") instanceof Number number ? number.longValue() : 1;
        return entry.on().plusDays(Math.max(1, Math.min(days, 36_500)));
    }
}
