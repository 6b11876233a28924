package io.leasehold.scenario.report;

import io.leasehold.scenario.report.Chart.Mark;
import io.leasehold.scenario.report.Chart.Reminder;
import io.leasehold.scenario.report.Chart.Stretch;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains the signs of a drawing, and only those that occur in it. */
final class Legend {

    private final Markup out = new Markup();

    private Legend() {}

    static Markup of(Chart chart, Surroundings around, TimeScale scale) {
        Legend legend = new Legend();
        legend.out.open("ul", "class", "legend");
        legend.periods(chart);
        legend.stretches(Stream.concat(chart.stretches().stream(), around.bands().stream())
                .filter(stretch ->
                        stretch.from().isBefore(scale.end()) && stretch.end().isAfter(scale.from()))
                .map(Stretch::kind)
                .collect(Collectors.toSet()));
        legend.reminders(chart.reminders());
        legend.copies(chart.copies());
        legend.marks(Stream.concat(chart.marks().stream(), around.marks().stream())
                .filter(mark -> scale.shows(mark.on()))
                .map(Mark::kind)
                .collect(Collectors.toSet()));
        return legend.out.close("ul").line();
    }

    private void periods(Chart chart) {
        if (!chart.periods().isEmpty()) {
            box("period u0", "Paid period, net price");
        }
        if (chart.periods().stream().anyMatch(period -> period.upgrades() > 0)) {
            box("period u1", "After an upgrade");
        }
    }

    private void stretches(Set<Stretch.Kind> kinds) {
        for (Stretch.Kind kind : Stretch.Kind.values()) {
            if (kinds.contains(kind)) {
                box((kind.replacesPeriod() ? "" : "thin ") + kind.style, kind.legend);
            }
        }
    }

    private void reminders(List<Reminder> reminders) {
        Predicate<Reminder> sent = Reminder::sent;
        if (reminders.stream().anyMatch(sent)) {
            item(new Markup().empty("line", "class", "sent", "x1", "8", "x2", "8", "y1", "1", "y2", "11"), "Reminder");
        }
        if (reminders.stream().anyMatch(sent.negate())) {
            item(
                    new Markup().empty("line", "class", "superseded", "x1", "8", "x2", "8", "y1", "1", "y2", "11"),
                    "Reminder superseded");
        }
    }

    private void copies(DailyCopies copies) {
        if (!copies.runs().isEmpty()) {
            item(new Markup().empty("rect", "class", "copies", "width", "16", "y", "5", "height", "2"), "Daily copies");
        }
        if (!copies.failed().isEmpty()) {
            item(
                    new Markup().empty("line", "class", "failed", "x1", "8", "x2", "8", "y1", "2", "y2", "10"),
                    "Daily copy failed");
        }
    }

    private void marks(Set<Mark.Kind> kinds) {
        for (Mark.Kind kind : Mark.Kind.values()) {
            if (kinds.contains(kind)) {
                String style = "m " + kind.symbol;
                item(
                        new Markup().empty("use", "href", "#m-" + kind.symbol, "class", style, "x", "8", "y", "6"),
                        kind.legend);
            }
        }
    }

    private void box(String style, String text) {
        String height = style.startsWith("thin") ? "6" : "12";
        String y = style.startsWith("thin") ? "3" : "0";
        item(new Markup().empty("rect", "class", style, "x", "0", "width", "16", "y", y, "height", height), text);
    }

    private void item(Markup sign, String text) {
        out.open("li").open("svg", "xmlns", Report.SVG, "width", "16", "height", "12", "aria-hidden", "true");
        out.add(sign).close("svg").text(text).close("li");
    }
}
