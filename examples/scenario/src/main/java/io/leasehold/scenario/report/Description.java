package io.leasehold.scenario.report;

import io.leasehold.scenario.report.Chart.Period;
import io.leasehold.scenario.report.Chart.Reminder;
import io.leasehold.scenario.report.Chart.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a drawing shows, said in words: for its description, and for whoever points at a part of it. */
final class Description {

    private Description() {}

    static String of(Chart chart, TimeScale scale) {
        List<String> parts = new ArrayList<>();
        add(parts, chart.periods().size(), "paid period");
        for (Chart.Mark.Kind kind : Chart.Mark.Kind.values()) {
            long count =
                    chart.marks().stream().filter(mark -> mark.kind() == kind).count();
            if (count > 0) {
                parts.add(kind.legend.toLowerCase(Locale.ROOT) + ": " + count);
            }
        }
        chart.stretches().forEach(stretch -> {
            if (parts.size() < 12) {
                parts.add(of(stretch));
            }
        });
        add(parts, chart.reminders().stream().filter(Reminder::sent).count(), "reminder");
        add(parts, chart.copies().failed().size(), "day", " on which a copy failed");
        return "From " + Dates.full(scale.from()) + " to "
                + Dates.full(scale.end().minusDays(1)) + ". " + String.join("; ", parts) + ".";
    }

    static String of(Period period) {
        String price = period.price().isEmpty() ? "" : ": " + period.price() + " " + period.basis();
        return Dates.full(period.from()) + " – " + Dates.full(period.last()) + price;
    }

    static String of(Stretch stretch) {
        LocalDate last = stretch.end().minusDays(1);
        String days = last.equals(stretch.from()) ? "" : " – " + Dates.full(last);
        return stretch.label() + ", " + Dates.full(stretch.from()) + days;
    }

    static String of(DailyCopies.Run run) {
        return "Daily copies, " + Dates.full(run.from()) + " – "
                + Dates.full(run.end().minusDays(1));
    }

    static String of(Reminder reminder) {
        String lead = Dates.lead(reminder.offset()).orElse("before");
        return "Reminder " + lead + " the renewal date, " + (reminder.sent() ? "sent " : "superseded ")
                + Dates.full(reminder.on());
    }

    private static void add(List<String> parts, long count, String noun) {
        add(parts, count, noun, "");
    }

    private static void add(List<String> parts, long count, String noun, String rest) {
        if (count > 0) {
            parts.add(Words.count(count, noun) + rest);
        }
    }
}
