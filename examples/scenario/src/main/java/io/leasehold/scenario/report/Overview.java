package io.leasehold.scenario.report;

import io.leasehold.scenario.report.Chart.Mark;
import io.leasehold.scenario.report.Chart.Stretch;
import io.leasehold.scenario.report.ReportData.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All contracts under one time axis, a row each. */
final class Overview {

    /** More rows than this are folded away: an overview that has to be scrolled for long is none. */
    private static final int ROWS = 40;

    private static final int NARROW = 400;
    private static final int HEIGHT = 26;
    private static final int BAR_TOP = 6;
    private static final int BAR_HEIGHT = 12;

    private final ReportData data;
    private final Map<String, Chart> charts;
    private final Surroundings around;
    private final TimeScale scale;
    private final Markup out = new Markup();

    Overview(ReportData data, Map<String, Chart> charts, Surroundings around) {
        this.data = data;
        this.charts = charts;
        this.around = around;
        this.scale = new TimeScale(data.start(), data.until().plusDays(1));
    }

    Markup section() {
        out.open("section", "id", "overview").element("h2", "Overview");
        List<Contract> contracts = data.contracts();
        if (contracts.isEmpty()) {
            return out.element("p", "No contract came about.", "class", "empty").close("section");
        }
        table(contracts.subList(0, Math.min(ROWS, contracts.size())));
        if (contracts.size() > ROWS) {
            out.open("details", "class", "more");
            out.element("summary", "The other " + Words.count(contracts.size() - ROWS, "contract"));
            table(contracts.subList(ROWS, contracts.size()));
            out.close("details");
        }
        return out.add(Legend.of(drawn(), new Surroundings(around.bands(), List.of()), scale))
                .close("section")
                .line();
    }

    /** The lines behind every row, defined once. */
    Markup grid() {
        Markup lines = new Markup().open("g", "id", "overview-grid");
        Shapes shapes = new Shapes(scale, lines);
        around.bands().forEach(band -> shapes.bar("band " + band.kind().style, band.from(), band.end(), 0, HEIGHT, ""));
        return lines.add(new Axis(scale, NARROW).grid()).close("g");
    }

    private void table(List<Contract> contracts) {
        out.open(
                "div",
                "class",
                "scroll flush",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                "Overview of contracts");
        out.open("table", "class", "overview").open("thead").open("tr").element("th", "Contract", "scope", "col");
        out.open("th", "scope", "col", "class", "time").element("span", "Timeline", "class", "unseen");
        out.open("svg", "xmlns", Report.SVG, "height", "32", "aria-hidden", "true");
        out.add(new Axis(scale, NARROW).labels(13)).close("svg").close("th");
        out.element("th", "State", "scope", "col").element("th", "Paid, gross", "scope", "col", "class", "num");
        out.close("tr").close("thead").open("tbody").line();
        contracts.forEach(this::row);
        out.close("tbody").close("table").close("div");
    }

    private void row(Contract contract) {
        Chart chart = charts.getOrDefault(contract.id(), ChartReader.read(List.of(), scale.end()));
        out.open("tr").open("th", "scope", "row");
        out.element("a", contract.id(), "href", "#" + Anchors.contract(data, contract))
                .close("th");
        out.open("td", "class", "time")
                .open("svg", "xmlns", Report.SVG, "height", String.valueOf(HEIGHT), "role", "img");
        out.element("title", Description.of(chart, scale)).empty("use", "href", "#overview-grid");
        draw(chart);
        out.close("svg").close("td").element("td", Words.sentence(contract.state()));
        out.element("td", Words.money(contract.paidGross()), "class", "num")
                .close("tr")
                .line();
    }

    private void draw(Chart chart) {
        Shapes shapes = new Shapes(scale, out);
        for (Stretch stretch : stretches(chart)) {
            String style = stretch.kind().style;
            if (stretch.kind().replacesPeriod()) {
                shapes.bar(style, stretch.from(), stretch.end(), BAR_TOP, BAR_HEIGHT, "");
            } else {
                shapes.bar("thin " + style, stretch.from(), stretch.end(), BAR_TOP + BAR_HEIGHT + 2, 3, "");
            }
        }
        chart.periods().forEach(period -> {
            String style = "period u" + Math.min(3, period.upgrades());
            shapes.bar(style, period.from(), period.end(), BAR_TOP, BAR_HEIGHT, "");
        });
        int middle = BAR_TOP + BAR_HEIGHT / 2;
        for (Mark mark : chart.marks()) {
            if (!isDrawn(mark) || !scale.shows(mark.on())) {
                continue;
            }
            if (mark.kind() == Mark.Kind.UPGRADE) {
                shapes.upright("cut upgrade", scale.at(mark.on()), BAR_TOP - 4, BAR_TOP + BAR_HEIGHT, "");
            } else {
                String x = mark.kind().beginsDay() ? scale.at(mark.on()) : scale.within(mark.on());
                shapes.symbol(mark.kind().symbol, x, mark.kind().beginsDay() ? middle : 4, "");
            }
        }
    }

    private static boolean isDrawn(Mark mark) {
        return mark.kind().beginsDay() || mark.kind() == Mark.Kind.REFUSAL;
    }

    /** Snapshots lie beside each other for long, and have no room in a row. */
    private static List<Stretch> stretches(Chart chart) {
        return chart.stretches().stream()
                .filter(stretch -> stretch.kind() != Stretch.Kind.SNAPSHOT)
                .toList();
    }

    /** What of all contracts shows in the overview, for its legend. */
    private Chart drawn() {
        List<Chart> all = new ArrayList<>(charts.values());
        return new Chart(
                all.stream().flatMap(chart -> chart.periods().stream()).toList(),
                all.stream().flatMap(chart -> stretches(chart).stream()).toList(),
                List.of(),
                all.stream()
                        .flatMap(chart -> chart.marks().stream())
                        .filter(Overview::isDrawn)
                        .toList(),
                DailyCopies.none());
    }
}
