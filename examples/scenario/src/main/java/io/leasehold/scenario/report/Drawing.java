package io.leasehold.scenario.report;

import io.leasehold.scenario.report.Chart.Mark;
import io.leasehold.scenario.report.Chart.Period;
import io.leasehold.scenario.report.Chart.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The large timeline of one contract. From top to bottom: labels, the symbols they belong to, paid periods and grace,
 * reminders, sessions and snapshots, daily copies, the axis. Bands lie behind all of it.
 */
final class Drawing {

    private static final int NARROW = 640;
    private static final int WIDE = 1040;
    private static final int WIDEST = 2400;
    private static final int PERIOD_PIXELS = 46;

    private static final int TEXT_ROW = 16;
    private static final int SYMBOL_ROW = 13;
    private static final int PERIOD_HEIGHT = 44;
    private static final int REMINDER_HEIGHT = 9;
    private static final int LANE = 16;
    private static final int COPIES_HEIGHT = 14;
    private static final int AXIS_HEIGHT = 34;

    private final String id;
    private final String contract;
    private final Chart chart;
    private final Surroundings around;
    private final TimeScale scale;
    private final int width;
    private final Callouts callouts;
    private final Lanes lanes;
    private final Markup out = new Markup();
    private final Shapes shapes;

    private Drawing(String id, String contract, Chart chart, Surroundings around, TimeScale scale) {
        this.id = id;
        this.contract = contract;
        this.chart = chart;
        this.around = around;
        this.scale = scale;
        this.shapes = new Shapes(scale, out);
        int crowded = Math.min(
                WIDEST,
                (int) chart.periods().stream()
                                .filter(period -> period.end().isAfter(scale.from()))
                                .count()
                        * PERIOD_PIXELS);
        this.width = crowded > WIDE ? crowded : NARROW;
        List<Mark> marks = new ArrayList<>(chart.marks());
        marks.addAll(around.marks());
        this.callouts = new Callouts(scale, marks, NARROW, wide());
        this.lanes = new Lanes(scale, stretches(), NARROW);
    }

    /** An SVG element; {@code id} is unique in the page. */
    static Markup svg(String id, String contract, Chart chart, Surroundings around, TimeScale scale) {
        return new Drawing(id, contract, chart, around, scale).draw();
    }

    private int wide() {
        return Math.max(width, WIDE);
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>(chart.stretches());
        stretches.removeIf(stretch -> stretch.kind().replacesPeriod());
        stretches.addAll(around.bands());
        stretches.sort(Comparator.comparing(Stretch::from));
        return stretches;
    }

    private int periodsTop() {
        return callouts.rows() * TEXT_ROW + callouts.symbolRows() * SYMBOL_ROW + 6;
    }

    private int lanesTop() {
        return periodsTop() + PERIOD_HEIGHT + (chart.reminders().isEmpty() ? 6 : REMINDER_HEIGHT + 12);
    }

    private int copiesTop() {
        return lanesTop() + lanes.count() * LANE + 4;
    }

    private int axisTop() {
        return copiesTop() + (chart.copies().isEmpty() ? 0 : COPIES_HEIGHT);
    }

    private Markup draw() {
        int height = axisTop() + AXIS_HEIGHT;
        out.open(
                "svg",
                "xmlns",
                Report.SVG,
                "class",
                width > NARROW ? "chart spread" : "chart",
                "height",
                String.valueOf(height),
                "style",
                "min-width:" + width + "px",
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        out.element("title", "Timeline of contract " + contract, "id", id + "-title");
        out.element("desc", Description.of(chart, scale), "id", id + "-desc").line();
        bands();
        grid();
        periods();
        reminders();
        thinBars();
        copies();
        marks();
        return out.close("svg").line();
    }

    private void bands() {
        stretches().stream()
                .filter(stretch -> stretch.kind().isBand())
                .forEach(band -> shapes.bar(
                        "band " + band.kind().style, band.from(), band.end(), 0, axisTop(), Description.of(band)));
    }

    private void grid() {
        Axis axis = new Axis(scale, NARROW);
        String y = String.valueOf(axisTop());
        out.open("svg", "height", y, "class", "grid").add(axis.grid()).close("svg");
        out.empty("line", "class", "base", "x1", "0", "x2", "100%", "y1", y, "y2", y);
        out.add(axis.labels(axisTop() + 15)).line();
    }

    private void periods() {
        for (Stretch stretch : chart.stretches()) {
            if (stretch.kind().replacesPeriod()) {
                String style = stretch.kind().style;
                shapes.bar(style, stretch.from(), stretch.end(), periodsTop(), PERIOD_HEIGHT, Description.of(stretch));
                double pixels = pixels(stretch.from(), stretch.end(), NARROW);
                if (pixels > Label.pixels(stretch.label()) + 12) {
                    shapes.text("l upon", scale.at(stretch.from()), 7, periodsTop() + 26, stretch.label());
                }
            }
        }
        for (Period period : chart.periods()) {
            String style = "period u" + Math.min(3, period.upgrades());
            shapes.bar(style, period.from(), period.end(), periodsTop(), PERIOD_HEIGHT, Description.of(period));
            new PeriodLabel(period).write(shapes, scale, periodsTop(), NARROW, wide());
        }
        out.line();
    }

    private double pixels(LocalDate from, LocalDate end, int at) {
        return scale.pixels(end, at) - scale.pixels(from, at);
    }

    private void reminders() {
        int top = periodsTop() + PERIOD_HEIGHT + 4;
        for (Chart.Reminder reminder : chart.reminders()) {
            if (scale.shows(reminder.on())) {
                String style = reminder.sent() ? "sent" : "superseded";
                String x = scale.within(reminder.on());
                shapes.upright(style, x, top, top + REMINDER_HEIGHT, Description.of(reminder));
            }
        }
    }

    private void thinBars() {
        for (Lanes.Placed placed : lanes.placed()) {
            Stretch stretch = placed.stretch();
            int top = lanesTop() + placed.lane() * LANE;
            String style = "thin " + stretch.kind().style;
            shapes.bar(style, stretch.from(), stretch.end(), top + 3, 6, Description.of(stretch));
            String label = Label.shortened(stretch.label());
            switch (placed.side()) {
                case RIGHT -> shapes.text("l", scale.at(stretch.end()), 6, top + 10, label);
                case LEFT -> shapes.text("l end", scale.at(stretch.from()), -6, top + 10, label);
                case UPON -> shapes.text("l upon", scale.at(stretch.from()), 8, top + 10, label);
                case NOWHERE -> {
                    // Its tooltip and the story still say what it is.
                }
            }
        }
        out.line();
    }

    private void copies() {
        for (DailyCopies.Run run : chart.copies().runs()) {
            shapes.bar("copies", run.from(), run.end(), copiesTop() + 4, 2, Description.of(run));
        }
        for (LocalDate day : chart.copies().failed()) {
            if (scale.shows(day)) {
                String title = "Daily copy failed, " + Dates.full(day);
                shapes.upright("failed", scale.within(day), copiesTop() + 1, copiesTop() + 9, title);
            }
        }
    }

    private void marks() {
        for (Callouts.Callout callout : callouts.callouts()) {
            int y = (callouts.rows() - callout.row()) * TEXT_ROW - 4;
            String tier = callout.wideOnly() ? " w" : "";
            String x = x(callout.symbol());
            shapes.upright("lead" + tier, x, y - 8, symbolY(callout.symbol()) - 5, "");
            String style = (callout.leftward() ? "l end" : "l") + tier;
            shapes.text(
                    style, x, callout.leftward() ? -5 : 5, y, callout.symbol().label());
        }
        for (Callouts.Symbol symbol : callouts.symbols()) {
            if (symbol.kind().beginsDay()) {
                String style = "cut " + symbol.kind().symbol;
                shapes.upright(style, x(symbol), symbolY(symbol), periodsTop() + PERIOD_HEIGHT, "");
            }
            shapes.symbol(symbol.kind().symbol, x(symbol), symbolY(symbol), symbol.label());
        }
    }

    private int symbolY(Callouts.Symbol symbol) {
        return periodsTop() - 8 - symbol.row() * SYMBOL_ROW;
    }

    private String x(Callouts.Symbol symbol) {
        return symbol.kind().beginsDay() ? scale.at(symbol.on()) : scale.within(symbol.on());
    }
}
